# MSK takes credentials only from secrets under a key of one's own.
resource "aws_kms_key" "this" {
  description             = "${var.name}: secrets and Kafka's volumes"
  enable_key_rotation     = true
  deletion_window_in_days = var.protected ? 30 : 7
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}

locals {
  # MSK demands the prefix.
  kafka_secret_names = {
    connect  = "AmazonMSK_${var.name}_connect"
    consumer = "AmazonMSK_${var.name}_consumer"
  }

  consumer_jaas = join(" ", [
    "org.apache.kafka.common.security.scram.ScramLoginModule required",
    "username=\"consumer\" password=\"${var.passwords.kafka_consumer}\";",
  ])

  # One secret per application, with what it needs and nothing else.
  application_secrets = {
    connect = {
      capture_password = var.passwords.capture
      kafka_password   = var.passwords.kafka_connect
    }
    consumer = {
      primary_password = var.passwords.primary
      replica_password = var.passwords.replica
      target_password  = var.passwords.target
      kafka_jaas       = local.consumer_jaas
    }
    operations = {
      primary_password = var.passwords.primary
      replica_password = var.passwords.replica
      target_password  = var.passwords.target
      kafka_jaas       = local.consumer_jaas
      operator_hash    = "{bcrypt}${bcrypt(var.passwords.operator)}"
      metrics_hash     = "{bcrypt}${bcrypt(var.passwords.metrics)}"
    }
    metrics = {
      scrape = templatefile("${path.module}/scrape.yaml.tftpl", {
        service  = "operations"
        port     = local.operations_port
        username = "metrics"
        password = var.passwords.metrics
      })
    }
  }

  secret_arn = { for name, secret in aws_secretsmanager_secret.application : name => secret.arn }
}

resource "aws_secretsmanager_secret" "kafka" {
  for_each = local.kafka_secret_names

  name                    = each.value
  description             = "${var.name}: Kafka account ${each.key}"
  kms_key_id              = aws_kms_key.this.arn
  recovery_window_in_days = var.protected ? 30 : 0
}

resource "aws_secretsmanager_secret_version" "kafka" {
  for_each = local.kafka_secret_names

  secret_id                = aws_secretsmanager_secret.kafka[each.key].id
  secret_string_wo         = jsonencode({ username = each.key, password = local.kafka_users[each.key] })
  secret_string_wo_version = var.passwords_version
}

# As MSK itself writes it when a secret is associated; another one would be changed at each apply.
resource "aws_secretsmanager_secret_policy" "kafka" {
  for_each = local.kafka_secret_names

  secret_arn = aws_secretsmanager_secret.kafka[each.key].arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AWSKafkaResourcePolicy"
      Effect    = "Allow"
      Action    = "secretsmanager:getSecretValue"
      Resource  = aws_secretsmanager_secret.kafka[each.key].arn
      Principal = { Service = "kafka.amazonaws.com" }
    }]
  })
}

resource "aws_secretsmanager_secret" "application" {
  for_each = toset(["connect", "consumer", "operations", "metrics"])

  name                    = "${var.name}/${each.key}"
  description             = "${var.name}: what ${each.key} must know and nobody else may"
  kms_key_id              = aws_kms_key.this.arn
  recovery_window_in_days = var.protected ? 30 : 0
}

resource "aws_secretsmanager_secret_version" "application" {
  for_each = aws_secretsmanager_secret.application

  secret_id                = each.value.id
  secret_string_wo         = jsonencode(local.application_secrets[each.key])
  secret_string_wo_version = var.passwords_version
}
