variable "kafka" {
  description = "The MSK cluster. Brokers are spread evenly over the subnets; three is the least, since every record is kept three times."
  type = object({
    version          = optional(string, "3.9.x.kraft")
    instance_type    = optional(string, "kafka.m7g.large")
    brokers_per_zone = optional(number, 1)
    storage_gib      = optional(number, 100)
    storage_max_gib  = optional(number, 1000)
    retention_hours  = optional(number, 168)
    enforce_acls     = optional(bool, false)
  })
  default = {}

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.(x|[0-9]+)(\\.kraft)?$", var.kafka.version))
    error_message = "kafka.version: write it as MSK does, like 3.9.x.kraft; aws kafka list-kafka-versions lists them."
  }

  validation {
    condition     = startswith(var.kafka.instance_type, "kafka.")
    error_message = "kafka.instance_type: write MSK's name, like kafka.m7g.large; a region without it has kafka.m5.large."
  }

  validation {
    condition     = var.kafka.brokers_per_zone * length(var.private_subnet_ids) >= 3
    error_message = "kafka.brokers_per_zone: with two subnets write at least 2; three brokers are the least."
  }

  validation {
    condition     = var.kafka.storage_gib >= 1 && var.kafka.storage_max_gib >= var.kafka.storage_gib
    error_message = "kafka.storage_max_gib: it cannot be below storage_gib."
  }

  validation {
    condition     = var.kafka.retention_hours >= 24
    error_message = "kafka.retention_hours: a consumer that is down over night must find its events: at least 24."
  }
}
