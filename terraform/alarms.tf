# What somebody must look at. Where data is always there, its absence is an alarm as well: then nobody watches.
locals {
  alarms = {
    settled-age = {
      description = "v3 is further behind v2 than it should be"
      metric      = "ghost_settled_age_seconds"
      threshold   = var.alarms.settled_age_seconds
      periods     = 5
      missing     = "notBreaching" # unknown until everything was loaded once
    }
    replica-lag = {
      description = "v2's replica is behind its primary: no chunks are read"
      metric      = "ghost_replica_lag_seconds"
      threshold   = var.alarms.replica_lag_seconds
      periods     = 5
      missing     = "breaching"
    }
    slot-lost = {
      description = "The replication slot is lost: changes are missing; load the next generation of every entity"
      metric      = "ghost_slot_lost"
      threshold   = 0
      periods     = 1
      missing     = "breaching"
    }
    dead-letters = {
      description = "Events could not be landed: retry or discard them at the operations server"
      metric      = "ghost_dead_letters"
      threshold   = 0
      periods     = 1
      missing     = "breaching"
    }
    entity-halted = {
      description = "Drift or a truncate halted an entity: its v3 rows stay as they are until it is mended"
      metric      = "ghost_entity_halted"
      threshold   = 0
      periods     = 1
      missing     = "breaching"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = var.name
  metric_name         = each.value.metric
  dimensions          = { service = "operations" }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = each.value.periods
  treat_missing_data  = each.value.missing
  alarm_actions       = var.alarms.actions
  ok_actions          = var.alarms.actions
}

# WAL kept for Debezium, as a share of what v2's server keeps at most.
resource "aws_cloudwatch_metric_alarm" "slot" {
  for_each = toset([for percent in var.alarms.slot_percent : tostring(percent)])

  alarm_name          = "${var.name}-slot-${each.value}-percent"
  alarm_description   = "The replication slot keeps ${each.value} % of max_slot_wal_keep_size: find out why Debezium does not read before the slot is lost"
  comparison_operator = "GreaterThanThreshold"
  threshold           = tonumber(each.value)
  evaluation_periods  = 3
  treat_missing_data  = "missing"
  alarm_actions       = var.alarms.actions
  ok_actions          = var.alarms.actions

  metric_query {
    id          = "share"
    expression  = "100 * retained / keep"
    label       = "percent of max_slot_wal_keep_size"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { retained = "ghost_slot_retained_bytes", keep = "ghost_slot_limit_bytes" }
    content {
      id = metric_query.key

      metric {
        namespace   = var.name
        metric_name = metric_query.value
        dimensions  = { service = "operations" }
        stat        = "Maximum"
        period      = 60
      }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "kafka_disk" {
  count = aws_msk_cluster.this.number_of_broker_nodes

  alarm_name          = "${var.name}-kafka-disk-${count.index + 1}"
  alarm_description   = "A broker's disk is nearly full although volumes grow by themselves: raise kafka.storage_max_gib"
  namespace           = "AWS/Kafka"
  metric_name         = "KafkaDataLogsDiskUsed"
  dimensions          = { "Cluster Name" = aws_msk_cluster.this.cluster_name, "Broker ID" = tostring(count.index + 1) }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 85
  period              = 300
  evaluation_periods  = 2
  treat_missing_data  = "missing"
  alarm_actions       = var.alarms.actions
  ok_actions          = var.alarms.actions
}
