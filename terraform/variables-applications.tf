variable "images" {
  description = "Container images; those of both applications are built from compose/ and carry the same tag."
  type = object({
    backfill_jobs      = string
    streaming_consumer = string
    connect            = optional(string, "quay.io/debezium/connect:3.7.0.Final")
    metrics_agent      = optional(string, "public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300062.0b1304")
  })

  validation {
    condition     = alltrue([for image in values(var.images) : can(regex("(:[^:/]+|@sha256:[0-9a-f]{64})$", image))])
    error_message = "images: name a tag or a digest, so that a restart runs what was deployed."
  }

  validation {
    condition     = alltrue([for image in values(var.images) : !endswith(image, ":latest")])
    error_message = "images: latest is not a version; name the tag that was tested."
  }
}

variable "ecr_repository_arns" {
  description = "The ECR repositories images are pulled from; empty if all are public."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.ecr_repository_arns : can(regex("^arn:[a-z-]+:ecr:[a-z0-9-]+:[0-9]{12}:repository/", arn))])
    error_message = "ecr_repository_arns: write ARNs, like arn:aws:ecr:af-south-1:123456789012:repository/ghost/backfill-jobs."
  }
}

locals {
  # "CPU units/MiB" that Fargate knows, as far as they make sense here
  fargate_sizes = concat(["512/1024"], flatten([
    for cpu, gib in { "512" = range(2, 5), "1024" = range(2, 9), "2048" = range(4, 17), "4096" = range(8, 31) } :
    [for one in gib : "${cpu}/${one * 1024}"]
  ]))

  fargate_remedy = "cpu is 512, 1024, 2048 or 4096; with 1024 memory is 2048 to 8192, with 2048 4096 to 16384, with 4096 8192 to 30720, in steps of 1024."
}

variable "operations" {
  description = "Size of the operations server, which executes jobs as well: CPU units, MiB, and chunks landed at once."
  type = object({
    cpu         = optional(number, 2048)
    memory      = optional(number, 4096)
    parallelism = optional(number, 4)
  })
  default = {}

  validation {
    condition     = var.operations.parallelism >= 1
    error_message = "operations.parallelism: at least one chunk is landed at once."
  }

  validation {
    condition     = contains(local.fargate_sizes, "${var.operations.cpu}/${var.operations.memory}")
    error_message = "operations: ${local.fargate_remedy}"
  }
}

variable "backfill" {
  description = "Size of one-off jobs: CPU units, MiB, and chunks landed at once."
  type = object({
    cpu         = optional(number, 4096)
    memory      = optional(number, 8192)
    parallelism = optional(number, 8)
  })
  default = {}

  validation {
    condition     = var.backfill.parallelism >= 1
    error_message = "backfill.parallelism: at least one chunk is landed at once."
  }

  validation {
    condition     = contains(local.fargate_sizes, "${var.backfill.cpu}/${var.backfill.memory}")
    error_message = "backfill: ${local.fargate_remedy}"
  }
}

variable "consumer" {
  description = "The streaming consumer: CPU units, MiB, how many at least and at most, and the backlog of records per consumer at which another one starts. No more than partitions: the rest would be idle."
  type = object({
    cpu        = optional(number, 1024)
    memory     = optional(number, 2048)
    least      = optional(number, 1)
    most       = optional(number, 3)
    backlog    = optional(number, 20000)
    partitions = optional(number, 3)
  })
  default = {}

  validation {
    condition     = var.consumer.least >= 1 && var.consumer.least <= var.consumer.most
    error_message = "consumer.least: at least 1, and no more than consumer.most."
  }

  validation {
    condition     = var.consumer.most <= var.consumer.partitions
    error_message = "consumer.most: more consumers than partitions are idle; raise consumer.partitions before topics are created."
  }

  validation {
    condition     = contains(local.fargate_sizes, "${var.consumer.cpu}/${var.consumer.memory}")
    error_message = "consumer: ${local.fargate_remedy}"
  }
}

variable "connect" {
  description = "Size of Kafka Connect: CPU units and MiB."
  type = object({
    cpu    = optional(number, 1024)
    memory = optional(number, 2048)
  })
  default = {}

  validation {
    condition     = contains(local.fargate_sizes, "${var.connect.cpu}/${var.connect.memory}")
    error_message = "connect: ${local.fargate_remedy}"
  }
}

variable "alarms" {
  description = "Where alarms go (ARNs, of SNS topics for instance), and what they tolerate."
  type = object({
    actions             = optional(list(string), [])
    settled_age_seconds = optional(number, 60)
    replica_lag_seconds = optional(number, 300)
    slot_percent        = optional(list(number), [50, 80])
  })
  default = {}

  validation {
    condition     = alltrue([for percent in var.alarms.slot_percent : percent > 0 && percent < 100])
    error_message = "alarms.slot_percent: shares of max_slot_wal_keep_size between 0 and 100."
  }

  validation {
    condition     = var.alarms.settled_age_seconds > 0 && var.alarms.replica_lag_seconds > 0
    error_message = "alarms: settled_age_seconds and replica_lag_seconds are positive; write how far behind is too far."
  }
}
