/** What every mapping must keep, whoever wrote it, and the parts of the mapping kernel. */
@NullMarked
package org.openlmis.ghost.mapping;

import org.jspecify.annotations.NullMarked;
