locals {
  # Who opens connections to whom; everything else is closed.
  roles = {
    connect    = "Debezium: reads the log of v2, writes Kafka"
    consumer   = "Streaming consumer: reads Kafka, writes v3"
    operations = "Operations server and one-off jobs"
  }

  database_users = {
    connect    = ["primary"]
    consumer   = ["primary", "replica", "target"]
    operations = ["primary", "replica", "target"]
  }

  database_routes = merge([
    for role, databases in local.database_users : merge([
      for name in databases : {
        for block in var.databases[name].cidr_blocks :
        "${role} to ${name} at ${block}" => { role = role, port = var.databases[name].port, block = block }
      }
    ]...)
  ]...)
}

resource "aws_security_group" "role" {
  for_each = local.roles

  name_prefix = "${var.name}-${each.key}-"
  description = each.value
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "kafka" {
  name_prefix = "${var.name}-kafka-"
  description = "Brokers: reached by Debezium and both applications only"
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "kafka" {
  for_each = local.roles

  security_group_id            = aws_security_group.kafka.id
  referenced_security_group_id = aws_security_group.role[each.key].id
  description                  = "SASL/SCRAM over TLS from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = local.kafka_port
  to_port                      = local.kafka_port
}

resource "aws_vpc_security_group_egress_rule" "kafka" {
  for_each = local.roles

  security_group_id            = aws_security_group.role[each.key].id
  referenced_security_group_id = aws_security_group.kafka.id
  description                  = "Brokers"
  ip_protocol                  = "tcp"
  from_port                    = local.kafka_port
  to_port                      = local.kafka_port
}

resource "aws_vpc_security_group_egress_rule" "database" {
  for_each = local.database_routes

  security_group_id = aws_security_group.role[each.value.role].id
  cidr_ipv4         = each.value.block
  description       = each.key
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

# Images, secrets, logs and sessions: AWS and the registries, which have no fixed addresses.
resource "aws_vpc_security_group_egress_rule" "https" {
  for_each = local.roles

  security_group_id = aws_security_group.role[each.key].id
  cidr_ipv4         = "0.0.0.0/0"
  description       = "HTTPS to AWS and image registries"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# Connect's REST interface shows and changes the connector, the server's page and API everything else: only
# operations speaks to them. That is the server itself, and the tasks that operators start.
locals {
  served_ports = { connect = local.connect_port, operations = local.operations_port }
}

resource "aws_vpc_security_group_ingress_rule" "served" {
  for_each = local.served_ports

  security_group_id            = aws_security_group.role[each.key].id
  referenced_security_group_id = aws_security_group.role["operations"].id
  description                  = "HTTP from operations"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
}

resource "aws_vpc_security_group_egress_rule" "served" {
  for_each = local.served_ports

  security_group_id            = aws_security_group.role["operations"].id
  referenced_security_group_id = aws_security_group.role[each.key].id
  description                  = "HTTP of ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
}
