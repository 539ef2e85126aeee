#!/usr/bin/env bash
# Runs once, in the new v2 server: lets its replica follow.
set -euo pipefail

echo 'host replication postgres all scram-sha-256' >>"$PGDATA/pg_hba.conf"
