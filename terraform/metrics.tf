# Prometheus meters become CloudWatch metrics of namespace <name>, with one dimension: service.
locals {
  meters = {
    operations = [
      "ghost_settled_age_seconds",
      "ghost_entity_halted",
      "ghost_dead_letters",
      "ghost_replica_lag_seconds",
      "ghost_slot_retained_bytes",
      "ghost_slot_limit_bytes",
      "ghost_slot_lost",
    ]
    consumer = ["ghost_stream_backlog"]
  }

  metrics_agent = {
    for service, names in local.meters : service => jsonencode({
      logs = {
        force_flush_interval = 5
        metrics_collected = {
          prometheus = {
            log_group_name         = aws_cloudwatch_log_group.metrics.name
            prometheus_config_path = "env:PROMETHEUS_CONFIG_CONTENT"
            emf_processor = {
              metric_namespace = var.name
              metric_declaration = [{
                source_labels    = ["service"]
                label_matcher    = "^${service}$"
                dimensions       = [["service"]]
                metric_selectors = [for name in names : "^${name}$"]
              }]
            }
          }
        }
      }
    })
  }
}

resource "aws_cloudwatch_log_group" "metrics" {
  name              = "/ghost/${var.name}-metrics"
  retention_in_days = 7
}
