variable "databases" {
  description = "The given databases: v2's primary, its read replica, and v3's. cidr_blocks are where they are, for the security groups."
  type = map(object({
    host        = string
    port        = optional(number, 5432)
    database    = string
    username    = string
    parameters  = optional(string, "sslmode=require")
    cidr_blocks = list(string)
  }))

  validation {
    condition     = toset(keys(var.databases)) == toset(["primary", "replica", "target"])
    error_message = "databases: describe exactly primary, replica and target."
  }

  validation {
    condition     = alltrue([for one in values(var.databases) : can(regex("^[A-Za-z0-9.-]+$", one.host))])
    error_message = "databases: host is a name or an address; the port and the database are written apart."
  }

  validation {
    condition     = alltrue([for one in values(var.databases) : one.port > 0 && one.port < 65536])
    error_message = "databases: a port is a number from 1 to 65535."
  }

  validation {
    condition = alltrue(flatten([
      for one in values(var.databases) : [for block in one.cidr_blocks : can(cidrnetmask(block))]
    ]))
    error_message = "databases: cidr_blocks are networks, like 10.1.2.0/24."
  }

  validation {
    condition     = alltrue([for one in values(var.databases) : length(one.cidr_blocks) > 0])
    error_message = "databases: cidr_blocks name at least one network each, or nothing may connect."
  }
}

variable "capture" {
  description = "How Debezium captures v2. The publication and the slot exist before (docs/deploy-aws.md)."
  type = object({
    username     = string
    publication  = optional(string, "ghost")
    slot         = optional(string, "ghost")
    topic_prefix = optional(string, "v2")
    sslmode      = optional(string, "require")
  })

  validation {
    condition = alltrue([for one in [var.capture.publication, var.capture.slot] :
    can(regex("^[a-z_][a-z0-9_]{0,62}$", one))])
    error_message = "capture: publication and slot have small letters, digits and underscores."
  }

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*$", var.capture.topic_prefix))
    error_message = "capture.topic_prefix: write letters, digits, - and _, like v2."
  }

  validation {
    condition     = contains(["disable", "allow", "prefer", "require", "verify-ca", "verify-full"], var.capture.sslmode)
    error_message = "capture.sslmode: write one of PostgreSQL's modes, like require."
  }
}

variable "passwords" {
  description = "Passwords of the database users, of the two Kafka accounts, and of two accounts of the operations server: operator, and metrics, who may only read. Written to Secrets Manager only when passwords_version rises, and kept neither in plans nor in the state."
  type = object({
    primary        = string
    replica        = string
    target         = string
    capture        = string
    kafka_connect  = string
    kafka_consumer = string
    operator       = string
    metrics        = string
  })
  sensitive = true
  ephemeral = true

  validation {
    condition     = alltrue([for one in values(var.passwords) : length(one) >= 12])
    error_message = "passwords: each has at least 12 characters."
  }

  validation {
    condition = alltrue([for one in [var.passwords.kafka_connect, var.passwords.kafka_consumer, var.passwords.metrics] :
    can(regex("^[A-Za-z0-9_.~-]+$", one))])
    error_message = "passwords: those of Kafka and metrics are letters, digits and _ . ~ - only, since they become part of settings."
  }
}

variable "passwords_version" {
  description = "Raise it to write var.passwords to Secrets Manager again; then deploy the services anew."
  type        = number
  default     = 1
}
