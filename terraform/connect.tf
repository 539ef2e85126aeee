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
    GROUP_ID                                  = "ghost-connect" # as compose/kafka/create-acls allows it
    CONFIG_STORAGE_TOPIC                      = "ghost-connect-configs"
    OFFSET_STORAGE_TOPIC                      = "ghost-connect-offsets"
    STATUS_STORAGE_TOPIC                      = "ghost-connect-status"
    CONNECT_CONFIG_STORAGE_REPLICATION_FACTOR = "3"
    CONNECT_OFFSET_STORAGE_REPLICATION_FACTOR = "3"
    CONNECT_STATUS_STORAGE_REPLICATION_FACTOR = "3"
    CONNECT_SCHEDULED_REBALANCE_MAX_DELAY_MS  = "0" # a lone worker takes its work back at once
    OFFSET_FLUSH_INTERVAL_MS                  = "1000"
    HEAP_OPTS                                 = "-Xms256m -Xmx${floor(var.connect.memory / 2)}m"
    # a task has several addresses: listen on all, be found by the name that operations uses
    REST_HOST_NAME       = "0.0.0.0"
    ADVERTISED_HOST_NAME = local.connect_host
    # Passwords are named, ${env:GHOST_CAPTURE_PASSWORD}: the start script logs every setting. Nothing else may be named.
    CONNECT_CONFIG_PROVIDERS                             = "env"
    CONNECT_CONFIG_PROVIDERS_ENV_CLASS                   = "org.apache.kafka.common.config.provider.EnvVarConfigProvider"
    CONNECT_CONFIG_PROVIDERS_ENV_PARAM_ALLOWLIST_PATTERN = "GHOST_(CAPTURE|KAFKA)_PASSWORD"
  })
  secrets = {
    GHOST_CAPTURE_PASSWORD = "${local.secret_arn["connect"]}:capture_password::"
    GHOST_KAFKA_PASSWORD   = "${local.secret_arn["connect"]}:kafka_password::"
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
    "CONNECT_${client}SASL_JAAS_CONFIG" = join(" ", [
      "org.apache.kafka.common.security.scram.ScramLoginModule required",
      "username=\"connect\" password=\"$${env:GHOST_KAFKA_PASSWORD}\";",
    ])
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

resource "aws_ecs_service" "connect" {
  name            = "connect"
  cluster         = aws_ecs_cluster.this.id
  task_definition = module.connect.arn
  desired_count   = 1
  launch_type     = "FARGATE"
  propagate_tags  = "SERVICE"

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
    registry_arn = aws_service_discovery_service.served["connect"].arn
  }

  depends_on = [aws_msk_scram_secret_association.this, aws_secretsmanager_secret_version.application]
}
