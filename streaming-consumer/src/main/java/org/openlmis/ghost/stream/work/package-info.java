/**
 * What the consumer does besides landing, on threads of its own: deriving, looking again at what
 * waits, watching for drift.
 */
@NullMarked
package org.openlmis.ghost.stream.work;

import org.jspecify.annotations.NullMarked;
