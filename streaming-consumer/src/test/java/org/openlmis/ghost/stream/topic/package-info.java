/** Tests of the topics. */
@NullMarked
package org.openlmis.ghost.stream.topic;

import org.jspecify.annotations.NullMarked;
