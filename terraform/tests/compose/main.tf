# What compose/ says of the same, for module.tftest.hcl to compare with.
terraform {
  required_version = ">= 1.11"
}

locals {
  folder = "${path.module}/../../../compose"

  # yamldecode merges one map, not several; the only service with several is for the demo
  compose = yamldecode(replace(file("${local.folder}/compose.yaml"), "<<: [*once, *confined]", "<<: *once"))
}

output "connect" {
  description = "The service connect."
  value       = local.compose.services.connect
}

output "alerts" {
  description = "Prometheus' alerts by name."
  value = merge([
    for group in yamldecode(file("${local.folder}/prometheus/rules.yaml")).groups : { for rule in group.rules : rule.alert => rule }
  ]...)
}
