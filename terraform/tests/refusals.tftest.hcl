# Each variable says what is wrong before anything is built. A run has one fault of each of several variables: a
# plan takes a second.
mock_provider "aws" {}

variables {
  vpc_id             = "vpc-0a1b2c3d"
  private_subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  timezone           = "Africa/Lusaka"

  databases = {
    primary = { host = "p.example.org", database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
    replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
    target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
  }

  capture = { username = "capture" }

  passwords = {
    primary        = "secret-of-primary"
    replica        = "secret-of-replica"
    target         = "secret-of-target"
    capture        = "secret-of-capture"
    kafka_connect  = "secret-of-kafka-connect"
    kafka_consumer = "secret-of-kafka-consumer"
    operator       = "secret-of-operator"
    metrics        = "secret-of-metrics"
  }

  images = {
    backfill_jobs      = "backfill-jobs:1"
    streaming_consumer = "streaming-consumer:1"
  }
}

run "refuses_at_once_what_is_wrong_with_each" {
  command = plan
  expect_failures = [
    var.kafka, var.timezone, var.databases, var.images, var.consumer, var.operations_access, var.mapping, var.name, var.vpc_id, var.log_retention_days, var.capture, var.ecr_repository_arns, var.operations, var.backfill, var.connect, var.alarms, var.passwords
  ]

  variables {
    # two brokers
    private_subnet_ids = ["subnet-1", "subnet-2"]

    # an unknown zone of time
    timezone = "+02:00"

    # a missing database
    databases = {
      primary = { host = "p.example.org", database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
    }

    # images without a version
    images = {
      backfill_jobs      = "backfill-jobs:latest"
      streaming_consumer = "streaming-consumer:1"
    }

    # consumers without partitions
    consumer = { most = 6 }

    # to open the server to the internet
    operations_access = {
      certificate_arn = "arn:aws:acm:af-south-1:123456789012:certificate/1"
      cidr_blocks     = ["0.0.0.0/0"]
    }

    # unknown decisions
    mapping = { "stock-level" = "per-period" }

    # a name with spaces
    name = "Ghost Migration"

    # a vpc by its name
    vpc_id = "main"

    # a retention that cloudwatch does not know
    log_retention_days = 45

    # a publication in capitals
    capture = { username = "capture", publication = "Ghost" }

    # a repository by its address
    ecr_repository_arns = ["123456789012.dkr.ecr.af-south-1.amazonaws.com/ghost/backfill-jobs"]

    # a server that fargate does not have
    operations = { cpu = 2048, memory = 2048 }

    # a job that fargate does not have
    backfill = { cpu = 3000 }

    # a connect that fargate does not have
    connect = { cpu = 1024, memory = 1024 }

    # a slot that is more than full
    alarms = { slot_percent = [120] }

    # short passwords
    passwords = {
      primary        = "short"
      replica        = "secret-of-replica"
      target         = "secret-of-target"
      capture        = "secret-of-capture"
      kafka_connect  = "secret-of-kafka-connect"
      kafka_consumer = "secret-of-kafka-consumer"
      operator       = "secret-of-operator"
      metrics        = "secret-of-metrics"
    }
  }
}

run "refuses_another_thing_of_each" {
  command = plan
  expect_failures = [
    var.private_subnet_ids, var.capture, var.images, var.operations, var.backfill, var.consumer, var.alarms, var.databases, var.passwords
  ]

  variables {
    # one zone twice
    private_subnet_ids = ["subnet-1", "subnet-1"]
    kafka              = { brokers_per_zone = 3 }

    # a prefix with a dot
    capture = { username = "capture", topic_prefix = "v2." }

    # images without a tag
    images = { backfill_jobs = "registry:5000/backfill-jobs", streaming_consumer = "streaming-consumer:1" }

    # a server without workers
    operations = { parallelism = 0 }

    # a job without workers
    backfill = { parallelism = 0 }

    # a consumer that fargate does not have
    consumer = { memory = 2500 }

    # to be behind before it begins
    alarms = { settled_age_seconds = 0 }

    # an address with a port
    databases = {
      primary = { host = "p.example.org:5432", port = 5432, database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
      replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
      target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
    }

    # passwords that end a setting
    passwords = {
      primary        = "secret-of-primary"
      replica        = "secret-of-replica"
      target         = "secret-of-target"
      capture        = "secret-of-capture"
      kafka_connect  = "secret; of kafka"
      kafka_consumer = "secret-of-kafka-consumer"
      operator       = "secret-of-operator"
      metrics        = "secret-of-metrics"
    }
  }
}

run "refuses_a_third" {
  command = plan
  expect_failures = [
    var.kafka, var.capture, var.consumer, var.databases
  ]

  variables {
    # a version that msk does not write
    kafka = { version = "4.1" }

    # an unknown sslmode
    capture = { username = "capture", sslmode = "yes" }

    # no consumer
    consumer = { least = 0 }

    # a port that is none
    databases = {
      primary = { host = "p.example.org", port = 70000, database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
      replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
      target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
    }
  }
}

run "refuses_a_fourth" {
  command = plan
  expect_failures = [
    var.kafka, var.databases
  ]

  variables {
    # an instance type of ec2
    kafka = { instance_type = "m7g.large" }

    # an address instead of a network
    databases = {
      primary = { host = "p.example.org", port = 5432, database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.4"] }
      replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
      target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
    }
  }
}

run "refuses_a_fifth" {
  command = plan
  expect_failures = [
    var.kafka, var.databases
  ]

  variables {
    # a disk that shrinks
    kafka = { storage_gib = 500, storage_max_gib = 100 }

    # a database that is nowhere
    databases = {
      primary = { host = "p.example.org", port = 5432, database = "open_lmis", username = "barrier", cidr_blocks = [] }
      replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
      target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
    }
  }
}

run "refuses_a_sixth" {
  command = plan
  expect_failures = [
    var.kafka
  ]

  variables {
    # a night without retention
    kafka = { retention_hours = 8 }
  }
}
