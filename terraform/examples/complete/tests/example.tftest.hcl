# The example, with the values of terraform.tfvars.example and a provider that is not there.
mock_provider "aws" {
  source = "../../tests/mocks"
}

override_data {
  target = data.aws_availability_zones.available
  values = { names = ["af-south-1a", "af-south-1b", "af-south-1c"] }
}

override_resource {
  target = aws_vpc.this
  values = { id = "vpc-0a1b2c3d" }
}

variables {
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
}

run "tells_what_its_reader_needs_next" {
  command = apply

  assert {
    condition     = length(output.security_group_ids) == 3 && output.vpc_id == "vpc-0a1b2c3d"
    error_message = "what the databases' network is told"
  }

  assert {
    condition     = output.migration.deployment.places["primary"] == "v2-primary.example.org:5432"
    error_message = "what scripts/on-aws reads"
  }
}
