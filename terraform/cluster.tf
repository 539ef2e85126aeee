locals {
  connect_port    = 8083
  operations_port = 8080
  consumer_port   = 8081
  connect_host    = "connect.${aws_service_discovery_private_dns_namespace.this.name}"
  connect_url     = "http://${local.connect_host}:${local.connect_port}"

  # What every task of this project is made of.
  task = {
    kms_key_arn         = aws_kms_key.this.arn
    ecr_repository_arns = var.ecr_repository_arns
    log_retention_days  = var.log_retention_days
  }

  # Both applications: databases, Kafka, and decisions that must be the same in both.
  settings = merge(
    {
      GHOST_SOURCE_TIMEZONE                    = var.timezone
      GHOST_SOURCE_PUBLICATION                 = var.capture.publication
      GHOST_SOURCE_SLOT                        = var.capture.slot
      GHOST_TOPICPREFIX                        = var.capture.topic_prefix
      GHOST_KAFKA_BOOTSTRAPSERVERS             = aws_msk_cluster.this.bootstrap_brokers_sasl_scram
      GHOST_KAFKA_PROPERTIES_SECURITY_PROTOCOL = "SASL_SSL"
      GHOST_KAFKA_PROPERTIES_SASL_MECHANISM    = "SCRAM-SHA-512"
      GHOST_STREAM_PARTITIONS                  = tostring(var.consumer.partitions)
      LOGGING_STRUCTURED_FORMAT_CONSOLE        = "ecs"
    },
    { for name, value in var.mapping : "GHOST_MAPPING_${upper(replace(name, "-", ""))}" => value },
    local.database_settings["primary"],
    local.database_settings["replica"],
    local.database_settings["target"],
  )

  database_settings = {
    for name, one in var.databases : name => {
      "${local.database_prefix[name]}_URL"      = "jdbc:postgresql://${one.host}:${one.port}/${one.database}?${one.parameters}"
      "${local.database_prefix[name]}_USERNAME" = one.username
    }
  }

  database_prefix = {
    primary = "GHOST_SOURCE_PRIMARY"
    replica = "GHOST_SOURCE_REPLICA"
    target  = "GHOST_TARGET"
  }

  # Their passwords, as ECS names a key of a secret.
  settings_secrets = {
    for application in ["consumer", "operations"] : application => {
      GHOST_SOURCE_PRIMARY_PASSWORD           = "${local.secret_arn[application]}:primary_password::"
      GHOST_SOURCE_REPLICA_PASSWORD           = "${local.secret_arn[application]}:replica_password::"
      GHOST_TARGET_PASSWORD                   = "${local.secret_arn[application]}:target_password::"
      GHOST_KAFKA_PROPERTIES_SASL_JAAS_CONFIG = "${local.secret_arn[application]}:kafka_jaas::"
    }
  }
}

resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_service_discovery_private_dns_namespace" "this" {
  name        = "${var.name}.internal"
  description = "How Connect and the operations server are found"
  vpc         = var.vpc_id
}

resource "aws_service_discovery_service" "served" {
  for_each = local.served_ports

  name = each.key

  dns_config {
    namespace_id = aws_service_discovery_private_dns_namespace.this.id

    dns_records {
      type = "A"
      ttl  = 10
    }
  }
}
