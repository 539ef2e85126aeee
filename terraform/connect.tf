# Kafka Connect with Debezium. A service of our own rather than MSK Connect: preflight and operators
# ask its REST interface, and the connector is the same as on any other machine.
module "connect" {
  source = "./modules/task"

  name   = "${var.name}-connect"
  image  = var.images.connect
  cpu    = var.connect.cpu
  memory = var.connect.memory

  environment = merge(local.connect_kafka, {
    BOOTSTRAP_SERVERS                         = aws_msk_cluster.this.bootstrap_brokers_sasl_scram
    GROUP_ID                                  = "${var.name}-connect"
    CONFIG_STORAGE_TOPIC                      = "${var.name}-connect-configs"
    OFFSET_STORAGE_TOPIC                      = "${var.name}-connect-offsets"
    STATUS_STORAGE_TOPIC                      = "${var.name}-connect-status"
    CONNECT_CONFIG_STORAGE_REPLICATION_FACTOR = "3"
    CONNECT_OFFSET_STORAGE_REPLICATION_FACTOR = "3"
    CONNECT_STATUS_STORAGE_REPLICATION_FACTOR = "3"
    # the connector names its password ${env:GHOST_CAPTURE_PASSWORD}; nothing else may be named
    CONNECT_CONFIG_PROVIDERS                             = "env"
    CONNECT_CONFIG_PROVIDERS_ENV_CLASS                   = "org.apache.kafka.common.config.provider.EnvVarConfigProvider"
    CONNECT_CONFIG_PROVIDERS_ENV_PARAM_ALLOWLIST_PATTERN = "GHOST_CAPTURE_PASSWORD"
  })
  secrets = {
    GHOST_CAPTURE_PASSWORD            = "${local.secret_arn["connect"]}:capture_password::"
    CONNECT_SASL_JAAS_CONFIG          = "${local.secret_arn["connect"]}:kafka_jaas::"
    CONNECT_PRODUCER_SASL_JAAS_CONFIG = "${local.secret_arn["connect"]}:kafka_jaas::"
    CONNECT_ADMIN_SASL_JAAS_CONFIG    = "${local.secret_arn["connect"]}:kafka_jaas::"
  }
  secret_arns = [local.secret_arn["connect"]]

  port           = local.connect_port
  health_command = ["CMD-SHELL", "curl -fsS http://localhost:${local.connect_port}/connectors > /dev/null"]

  # its start script writes the worker's settings beside the program
  read_only = false

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}

locals {
  connect_kafka = merge([for client in ["", "PRODUCER_", "ADMIN_"] : {
    "CONNECT_${client}SECURITY_PROTOCOL" = "SASL_SSL"
    "CONNECT_${client}SASL_MECHANISM"    = "SCRAM-SHA-512"
  }]...)

  connector_name = "ghost-${var.capture.topic_prefix}"

  # The same as compose's, which a test keeps as the applications demand it; only where v2 is differs.
  connector = merge(jsondecode(file("${path.module}/../compose/connect/ghost-v2.json")), {
    "database.hostname" = var.databases["primary"].host
    "database.port"     = tostring(var.databases["primary"].port)
    "database.dbname"   = var.databases["primary"].database
    "database.user"     = var.capture.username
    "database.password" = "$${env:GHOST_CAPTURE_PASSWORD}"
    "database.sslmode"  = var.capture.sslmode
    "publication.name"  = var.capture.publication
    "slot.name"         = var.capture.slot
    "topic.prefix"      = var.capture.topic_prefix
  })
}

# Registers the connector, or changes it: run once after the first apply and after every change of it.
module "connector" {
  source = "./modules/task"

  name        = "${var.name}-connector"
  image       = var.images.connect
  entry_point = ["bash", "-c"]
  command = [
    "curl -fsS --retry 30 --retry-all-errors --retry-delay 5 -X PUT -H 'Content-Type: application/json' --data \"$CONNECTOR\" $CONNECT_URL/connectors/${local.connector_name}/config"
  ]
  cpu    = 256
  memory = 512

  environment = {
    CONNECTOR   = jsonencode(local.connector)
    CONNECT_URL = local.connect_url
  }

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}

resource "aws_service_discovery_service" "connect" {
  name = "connect"

  dns_config {
    namespace_id = aws_service_discovery_private_dns_namespace.this.id

    dns_records {
      type = "A"
      ttl  = 10
    }
  }
}

resource "aws_ecs_service" "connect" {
  name                   = "connect"
  cluster                = aws_ecs_cluster.this.id
  task_definition        = module.connect.arn
  desired_count          = 1
  launch_type            = "FARGATE"
  enable_execute_command = true
  propagate_tags         = "SERVICE"

  # A slot has one reader: the old worker leaves before the new one comes.
  deployment_minimum_healthy_percent = 0
  deployment_maximum_percent         = 100

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = var.private_subnet_ids
    security_groups = [aws_security_group.role["connect"].id]
  }

  service_registries {
    registry_arn = aws_service_discovery_service.connect.arn
  }

  depends_on = [aws_msk_scram_secret_association.this, aws_secretsmanager_secret_version.application]
}
