/** What dashboards and alerts ask Prometheus for, and what applications tell it. */
@NullMarked
package org.openlmis.ghost.demo.monitoring;

import org.jspecify.annotations.NullMarked;
