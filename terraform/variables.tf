variable "name" {
  description = "What the names of all resources begin with; also the ECS cluster's name."
  type        = string
  default     = "ghost"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}$", var.name))
    error_message = "name: write 2 to 20 small letters, digits and dashes, beginning with a letter."
  }
}

variable "vpc_id" {
  description = "The VPC everything runs in; it reaches v2's and v3's databases."
  type        = string

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "vpc_id: write the VPC's id, like vpc-0a1b2c3d."
  }
}

variable "private_subnet_ids" {
  description = "Two or three private subnets, each in another zone, that reach the internet or ECR, Secrets Manager, CloudWatch Logs and SSM by endpoints."
  type        = list(string)

  validation {
    condition     = contains([2, 3], length(distinct(var.private_subnet_ids)))
    error_message = "private_subnet_ids: name two or three subnets, each in another zone."
  }
}

variable "timezone" {
  description = "The zone v2's server wrote its times in, such as Africa/Lusaka; there is no safe default."
  type        = string

  validation {
    condition     = can(regex("^(UTC|[A-Z][A-Za-z]+/[A-Za-z_/+-]+)$", var.timezone))
    error_message = "timezone: write a zone of the tz database, like Africa/Lusaka."
  }
}

variable "mapping" {
  description = "Decisions a country takes otherwise (docs/settings.md), by the property's name after ghost.mapping; both applications are given the same."
  type        = map(string)
  default     = {}

  validation {
    condition = alltrue([for key in keys(var.mapping) : contains([
      "requisition-groups-on-one-node", "stock-levels", "manage-pod", "shipment-unit", "line-maximum",
    ], key)])
    error_message = "mapping: use the names of docs/settings.md without the prefix ghost.mapping, like stock-levels."
  }
}

variable "operations_access" {
  description = "Who reaches the operations server through an internal load balancer with TLS; null for nobody, then it is reached by port forwarding of Session Manager."
  type = object({
    certificate_arn = string
    cidr_blocks     = list(string)
  })
  default = null

  validation {
    condition = var.operations_access == null ? true : alltrue([
      for block in var.operations_access.cidr_blocks : can(cidrnetmask(block)) && block != "0.0.0.0/0"
    ])
    error_message = "operations_access.cidr_blocks: name the networks of operators; the whole internet is not one of them."
  }
}

variable "log_retention_days" {
  description = "How long CloudWatch keeps logs."
  type        = number
  default     = 90

  validation {
    condition     = contains([7, 14, 30, 60, 90, 120, 180, 365, 731], var.log_retention_days)
    error_message = "log_retention_days: CloudWatch knows 7, 14, 30, 60, 90, 120, 180, 365 and 731."
  }
}

variable "protected" {
  description = "Whether destroying is held up: secrets and the key can be recovered for 30 days. False for trials."
  type        = bool
  default     = true
}
