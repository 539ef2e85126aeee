# What somebody must look at: the alerts of compose/prometheus/rules.yaml, with their thresholds (a test compares them).
# Nothing is told by a metric that is missing, but that the server, the consumers or heartbeats are. QuarantineGrowing and
# LoadStandsStill compare an entity with itself, for which its own metric would have to be sent: the page shows both.
locals {
  alarms = {
    settled-age = {
      alert       = "LagAboveTarget"
      description = "v3 is further behind v2 than it should be: compare the hops at the operations server"
      metric      = "ghost_settled_age_seconds"
      above       = var.alarms.settled_age_seconds
      minutes     = 5
    }
    no-heartbeat = {
      alert       = "NoHeartbeat"
      description = "Nothing of v2 comes through Kafka: look at the connector, then at Kafka, then at the consumers"
      metric      = "ghost_heartbeat_age_seconds"
      above       = 120
      minutes     = 1
    }
    never-a-heartbeat = {
      alert       = "NeverAHeartbeat"
      description = "Nothing of v2 has ever come through Kafka: look whether the connector is registered and runs"
      metric      = "ghost_heartbeat_age_seconds"
      statistic   = "SampleCount"
      below       = 1
      minutes     = 10
      missing     = "breaching"
    }
    dead-letters = {
      alert       = "DeadLettersGrowing"
      description = "Events could not be landed: retry or discard them at the operations server"
      metric      = "ghost_dead_letters"
      above       = 0
      minutes     = 1
    }
    consumer-down = {
      alert       = "ConsumerDown"
      description = "No streaming consumer tells its backlog: look at its log"
      service     = "consumer"
      metric      = "ghost_stream_backlog"
      statistic   = "SampleCount"
      below       = 1
      minutes     = 2
      missing     = "breaching"
    }
    stream-retries = {
      alert       = "StreamRetries"
      description = "Polls fail again and again: the log of the consumers names the cause"
      service     = "consumer"
      metric      = "ghost_stream_retries_total"
      statistic   = "Sum"
      above       = 6 # a minute
      minutes     = 10
      missing     = "notBreaching"
    }
    slot-not-read = {
      alert       = "SlotNotRead"
      description = "Nobody reads the replication slot, v2 keeps WAL for it: docs/runbooks/slot-fills.md"
      metric      = "ghost_slot_active"
      statistic   = "Minimum"
      below       = 1
      minutes     = 5
    }
    slot-loss-forecast = {
      alert       = "SlotLossForecast"
      description = "At this pace the replication slot is lost within the hour: let Debezium read, or raise max_slot_wal_keep_size"
      metric      = "ghost_slot_time_to_loss_seconds"
      statistic   = "Minimum"
      below       = 3600
      minutes     = 2
      missing     = "notBreaching"
    }
    slot-lost = {
      alert       = "SlotLost"
      description = "The replication slot is lost, changes are missing: docs/runbooks/slot-lost.md"
      metric      = "ghost_slot_lost"
      above       = 0
      minutes     = 1
    }
    replica-lag = {
      alert       = "ReplicaLag"
      description = "v2's replica is behind its primary: no chunks are read"
      metric      = "ghost_replica_lag_seconds"
      above       = var.alarms.replica_lag_seconds
      minutes     = 5
    }
    preflight-failed = {
      alert       = "PreflightFailed"
      description = "Servers, topics or connector are not as they must be: the page /preflight tells what mends it"
      metric      = "ghost_preflight_findings"
      only        = { level = "error" }
      above       = 0
      minutes     = 10
    }
    source-unreachable = {
      alert       = "SourceUnreachable"
      description = "v2's primary or replica does not answer: check the server, the network and the password"
      metric      = "ghost_source_reachable"
      statistic   = "Minimum"
      below       = 1
      minutes     = 2
    }
    watch-stale = {
      alert       = "WatchStale"
      description = "What the operations server tells is old, since a database does not answer: docs/runbooks/not-answering.md"
      metric      = "ghost_watch_age_seconds"
      above       = 120
      minutes     = 1
    }
    entity-halted = {
      alert       = "EntityHalted"
      description = "Drift or a truncate halted an entity: its v3 rows stay as they are until it is mended"
      metric      = "ghost_entity_halted"
      above       = 0
      minutes     = 1
    }
    drift = {
      alert       = "Drift"
      description = "Columns or tables differ from what mappings believe: read the findings at the operations server"
      metric      = "ghost_drift_findings"
      above       = 0
      minutes     = 1
    }
    verification-failed = {
      alert       = "VerificationFailed"
      description = "The last verification found v3 different from what v2 demands: docs/runbooks/clear-and-rerun.md"
      metric      = "ghost_verification_failed"
      above       = 0
      minutes     = 1
    }
    not-verified = {
      alert       = "NotVerified"
      description = "An entity is loaded, but no verification has found it equal to v2: run verify"
      metric      = "ghost_entity_state"
      only        = { state = "FILLED" }
      above       = 0
      minutes     = 30
    }
    operations-down = {
      alert       = "OperationsServerDown"
      description = "The operations server tells nothing: nobody watches slot, replica and drift"
      metric      = "ghost_dead_letters"
      statistic   = "SampleCount"
      below       = 1
      minutes     = 2
      missing     = "breaching"
    }
  }

  watched = [for one in concat(values(local.alarms), [
    { metric = "ghost_slot_retained_bytes" }, { metric = "ghost_slot_limit_bytes" }, # shares of them, below
  ]) : merge({ service = "operations" }, one)]
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = var.name
  metric_name         = each.value.metric
  dimensions          = { service = try(each.value.service, "operations") }
  statistic           = try(each.value.statistic, "Maximum")
  comparison_operator = can(each.value.above) ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = try(each.value.above, each.value.below)
  period              = 60
  evaluation_periods  = each.value.minutes
  treat_missing_data  = try(each.value.missing, "ignore")
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
