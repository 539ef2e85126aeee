# What operators do beside jobs, each as a one-off task (scripts/on-aws): the connector is registered or forgotten,
# Kafka's accounts get their rights, or the task just waits while ports are forwarded through it.
module "tools" {
  source = "./modules/task"

  name        = "${var.name}-tools"
  image       = var.images.connect # it has bash, curl and Kafka's commands
  entry_point = ["bash", "-euc", file("${path.module}/tools.sh"), "tools"]
  command     = ["wait"]
  cpu         = 256
  memory      = 512

  environment = {
    CONNECTOR          = jsonencode(local.connector)
    CONNECT_URL        = local.connect_url
    GHOST_CONNECTOR    = local.connector_name
    GHOST_TOPIC_PREFIX = var.capture.topic_prefix
    BOOTSTRAP_SERVERS  = aws_msk_cluster.this.bootstrap_brokers_sasl_scram
    KAFKA_HEAP_OPTS    = "-Xmx128m"
    REGISTER           = file("${path.module}/../compose/connect/register")
    FORGET             = file("${path.module}/../compose/connect/forget")
    CREATE_ACLS        = file("${path.module}/../compose/kafka/create-acls")
  }
  secrets     = { GHOST_KAFKA_PASSWORD = "${local.secret_arn["connect"]}:kafka_password::" }
  secret_arns = [local.secret_arn["connect"]]

  # Session Manager's agent writes into the container.
  sessions  = true
  read_only = false

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}
