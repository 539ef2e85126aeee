-- Written from the mappings' declarations by DeploymentFilesTests; do not edit.
-- Roles in v2. Run by a superuser on v2's primary, in v2's database; its replicas follow. May be run again.
-- On Amazon RDS: by an administrator who may do what the tables' owner may.
-- Passwords are given separately: \password ghost_reader, \password ghost_debezium

do $$
begin
    if not exists (select from pg_roles where rolname = 'ghost_reader') then
        create role ghost_reader login;
    end if;
    if not exists (select from pg_roles where rolname = 'ghost_debezium') then
        create role ghost_debezium login;
    end if;
    execute format('grant connect on database %I to ghost_reader, ghost_debezium', current_database());
    if (select rolsuper from pg_roles where rolname = current_user) then
        alter role ghost_reader with nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
        alter role ghost_debezium with nosuperuser nocreatedb nocreaterole replication nobypassrls;
    else -- Amazon RDS: its administrators may not say so, and new roles have no such rights
        grant rds_replication to ghost_debezium;
    end if;
end
$$;

-- Reads rows from the replica in short transactions; cannot write anywhere.
alter role ghost_reader set default_transaction_read_only = on;
alter role ghost_reader set idle_in_transaction_session_timeout = '10min';
grant usage on schema public to ghost_reader;
grant select on
    public.comments,
    public.configurable_rnr_options,
    public.dosage_units,
    public.equipment_status_line_items,
    public.facilities,
    public.facility_approved_products,
    public.facility_operators,
    public.facility_types,
    public.fulfillment_role_assignments,
    public.geographic_levels,
    public.geographic_zones,
    public.losses_adjustments_types,
    public.lots,
    public.lots_on_hand,
    public.master_rnr_columns,
    public.orders,
    public.patient_quantification_line_items,
    public.pod,
    public.pod_line_items,
    public.price_schedules,
    public.processing_periods,
    public.processing_schedules,
    public.product_categories,
    public.product_forms,
    public.product_groups,
    public.products,
    public.program_products,
    public.program_rnr_columns,
    public.programs,
    public.programs_supported,
    public.regimen_line_items,
    public.requisition_group_members,
    public.requisition_group_program_schedules,
    public.requisition_groups,
    public.requisition_line_item_losses_adjustments,
    public.requisition_line_items,
    public.requisition_signatures,
    public.requisition_status_changes,
    public.requisitions,
    public.rights,
    public.role_assignments,
    public.role_rights,
    public.roles,
    public.shipment_file_info,
    public.shipment_line_items,
    public.signatures,
    public.stock_adjustment_reasons_programs,
    public.stock_card_entries,
    public.stock_card_entry_key_values,
    public.stock_cards,
    public.supervisory_nodes,
    public.supply_lines,
    public.users
to ghost_reader;

-- Reads the log of changes of what the publication names; may not even read the tables.
grant usage on schema public to ghost_debezium;
