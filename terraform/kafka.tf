locals {
  kafka_port = 9096 # SASL/SCRAM over TLS, inside the VPC

  kafka_users = {
    connect  = var.passwords.kafka_connect
    consumer = var.passwords.kafka_consumer
  }
}

resource "aws_cloudwatch_log_group" "kafka" {
  name              = "/ghost/${var.name}-kafka"
  retention_in_days = var.log_retention_days
}

# A new name for each content: a cluster keeps its configuration until it has taken the next one.
resource "aws_msk_configuration" "this" {
  name        = "${var.name}-${substr(md5(local.kafka_properties), 0, 8)}"
  description = "Topics are created explicitly, kept three times, and never lose what was acknowledged"

  server_properties = local.kafka_properties

  lifecycle {
    create_before_destroy = true
  }
}

locals {
  kafka_properties = join("\n", [for name, value in {
    "allow.everyone.if.no.acl.found" = !var.kafka.enforce_acls
    "auto.create.topics.enable"      = false
    "default.replication.factor"     = 3
    "log.retention.hours"            = var.kafka.retention_hours
    "min.insync.replicas"            = 2
    "num.partitions"                 = var.consumer.partitions
    "unclean.leader.election.enable" = false
  } : "${name}=${value}"])
}

resource "aws_msk_cluster" "this" {
  cluster_name           = var.name
  kafka_version          = var.kafka.version
  number_of_broker_nodes = var.kafka.brokers_per_zone * length(var.private_subnet_ids)
  enhanced_monitoring    = "PER_BROKER"

  configuration_info {
    arn      = aws_msk_configuration.this.arn
    revision = aws_msk_configuration.this.latest_revision
  }

  broker_node_group_info {
    instance_type   = var.kafka.instance_type
    client_subnets  = var.private_subnet_ids
    security_groups = [aws_security_group.kafka.id]

    storage_info {
      ebs_storage_info {
        volume_size = var.kafka.storage_gib
      }
    }

    connectivity_info {
      public_access {
        type = "DISABLED"
      }
    }
  }

  client_authentication {
    unauthenticated = false

    sasl {
      scram = true
    }
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.this.arn

    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.kafka.name
      }
    }
  }

  lifecycle {
    # grown by the policy below
    ignore_changes = [broker_node_group_info[0].storage_info[0].ebs_storage_info[0].volume_size]
  }
}

# Full disks stop brokers; volumes grow before.
resource "aws_appautoscaling_target" "kafka_storage" {
  service_namespace  = "kafka"
  resource_id        = aws_msk_cluster.this.arn
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  min_capacity       = 1
  max_capacity       = var.kafka.storage_max_gib
}

resource "aws_appautoscaling_policy" "kafka_storage" {
  name               = "${var.name}-kafka-storage"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.kafka_storage.service_namespace
  resource_id        = aws_appautoscaling_target.kafka_storage.resource_id
  scalable_dimension = aws_appautoscaling_target.kafka_storage.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value     = 60
    disable_scale_in = true

    predefined_metric_specification {
      predefined_metric_type = "KafkaBrokerStorageUtilization"
    }
  }
}

resource "aws_msk_scram_secret_association" "this" {
  cluster_arn     = aws_msk_cluster.this.arn
  secret_arn_list = [for user in sort(keys(local.kafka_secret_names)) : aws_secretsmanager_secret.kafka[user].arn]

  depends_on = [aws_secretsmanager_secret_version.kafka, aws_secretsmanager_secret_policy.kafka]
}
