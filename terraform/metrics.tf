# Prometheus meters become CloudWatch metrics of namespace <name>, with one dimension: service.
locals {
  # By service, what alarms and the autoscaling ask for, and of which series: label = value, or all.
  meters = {
    for service in ["operations", "consumer"] : service => merge([
      for one in local.watched : { (one.metric) = try(one.only, {}) } if one.service == service
    ]...)
  }

  metrics_agent = {
    for service, meters in local.meters : service => jsonencode({
      logs = {
        force_flush_interval = 5
        metrics_collected = {
          prometheus = {
            log_group_name         = aws_cloudwatch_log_group.metrics.name
            prometheus_config_path = "env:PROMETHEUS_CONFIG_CONTENT"
            emf_processor = {
              metric_namespace = var.name
              metric_declaration = [for name, only in meters : {
                source_labels    = concat(["service"], keys(only))
                label_matcher    = "^${join(";", concat([service], values(only)))}$"
                dimensions       = [["service"]]
                metric_selectors = ["^${name}$"]
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
