# Each variable says what is wrong before anything is built.
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

run "refuses_two_brokers" {
  command         = plan
  expect_failures = [var.kafka]

  variables {
    private_subnet_ids = ["subnet-1", "subnet-2"]
  }
}

run "refuses_an_unknown_zone_of_time" {
  command         = plan
  expect_failures = [var.timezone]

  variables {
    timezone = "+02:00"
  }
}

run "refuses_a_missing_database" {
  command         = plan
  expect_failures = [var.databases]

  variables {
    databases = {
      primary = { host = "p.example.org", database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
    }
  }
}

run "refuses_images_without_a_version" {
  command         = plan
  expect_failures = [var.images]

  variables {
    images = {
      backfill_jobs      = "backfill-jobs:latest"
      streaming_consumer = "streaming-consumer:1"
    }
  }
}

run "refuses_consumers_without_partitions" {
  command         = plan
  expect_failures = [var.consumer]

  variables {
    consumer = { most = 6 }
  }
}

run "refuses_to_open_the_server_to_the_internet" {
  command         = plan
  expect_failures = [var.operations_access]

  variables {
    operations_access = {
      certificate_arn = "arn:aws:acm:af-south-1:123456789012:certificate/1"
      cidr_blocks     = ["0.0.0.0/0"]
    }
  }
}

run "refuses_unknown_decisions" {
  command         = plan
  expect_failures = [var.mapping]

  variables {
    mapping = { "stock-level" = "per-period" }
  }
}
