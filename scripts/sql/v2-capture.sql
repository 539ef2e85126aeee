-- Written from the mappings' declarations by DeploymentFilesTests; do not edit.
-- What capturing adds to v2: a publication and a slot. Run by a superuser on v2's primary, in v2's database, after
-- v2-roles.sql and before the connector starts. May be run again. The slot keeps WAL from now on: start what reads it.

do $$
begin
    if current_setting('wal_level') <> 'logical' then
        raise exception 'wal_level is %', current_setting('wal_level')
            using hint = 'run ALTER SYSTEM SET wal_level = ''logical'' and restart the server';
    end if;
    if not exists (select from pg_publication where pubname = 'ghost') then
        create publication ghost;
    end if;
end
$$;

alter publication ghost set table
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
    public.users;

select pg_create_logical_replication_slot('ghost', 'pgoutput')
 where not exists (select from pg_replication_slots where slot_name = 'ghost');
