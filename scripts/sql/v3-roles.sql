-- Written from the mappings' declarations by DeploymentFilesTests; do not edit.
-- The role that writes v3. Run by a superuser in v3's database. May be run again.
-- On Amazon RDS: by an administrator who may do what the tables' owner may.
-- Its password is given separately: \password ghost_writer

do $$
begin
    if not exists (select from pg_roles where rolname = 'ghost_writer') then
        create role ghost_writer login;
    end if;
    -- For schemas of its own: landing, ghost and batch. Once they exist the right may be revoked.
    execute format('grant connect, create, temporary on database %I to ghost_writer', current_database());
    if (select rolsuper from pg_roles where rolname = current_user) then
        alter role ghost_writer with nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
        alter role ghost_writer set deadlock_timeout = '100ms';
    else -- Amazon RDS: its administrators may not say so, and new roles have no such rights
        grant ghost_writer to current_user; -- to back up, restore and remove what it owns
        raise notice 'set deadlock_timeout to 100 in the parameter group of the server';
    end if;
end
$$;

-- Rows of v3's tables, never the tables themselves.
grant usage on schema auth, fulfillment, referencedata, requisition, stockmanagement to ghost_writer;
grant select on all tables in schema fulfillment, referencedata, requisition, stockmanagement to ghost_writer;
grant select, insert, update, delete on
    auth.auth_users,
    fulfillment.order_line_items,
    fulfillment.orders,
    fulfillment.proof_of_delivery_line_items,
    fulfillment.proofs_of_delivery,
    fulfillment.shipment_line_items,
    fulfillment.shipments,
    fulfillment.status_changes,
    fulfillment.status_messages,
    referencedata.dispensable_attributes,
    referencedata.dispensables,
    referencedata.facilities,
    referencedata.facility_operators,
    referencedata.facility_type_approved_products,
    referencedata.facility_types,
    referencedata.geographic_levels,
    referencedata.geographic_zones,
    referencedata.lots,
    referencedata.orderable_display_categories,
    referencedata.orderable_identifiers,
    referencedata.orderables,
    referencedata.processing_periods,
    referencedata.processing_schedules,
    referencedata.program_orderables,
    referencedata.programs,
    referencedata.requisition_group_members,
    referencedata.requisition_group_program_schedules,
    referencedata.requisition_groups,
    referencedata.right_assignments,
    referencedata.role_assignments,
    referencedata.role_rights,
    referencedata.roles,
    referencedata.supervisory_nodes,
    referencedata.supply_lines,
    referencedata.supported_programs,
    referencedata.trade_items,
    referencedata.users,
    requisition.available_products,
    requisition.columns_maps,
    requisition.previous_adjusted_consumptions,
    requisition.requisition_line_items,
    requisition.requisition_permission_strings,
    requisition.requisition_template_assignments,
    requisition.requisition_templates,
    requisition.requisitions,
    requisition.requisitions_previous_requisitions,
    requisition.status_changes,
    requisition.status_messages,
    requisition.stock_adjustment_reasons,
    requisition.stock_adjustments,
    stockmanagement.calculated_stocks_on_hand,
    stockmanagement.stock_card_line_item_reasons,
    stockmanagement.stock_card_line_items,
    stockmanagement.stock_cards,
    stockmanagement.stock_event_line_items,
    stockmanagement.stock_events,
    stockmanagement.valid_reason_assignments
to ghost_writer;
