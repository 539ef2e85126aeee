/**
 * What the topics between v2 and the consumer are called and are like: declared once, for who
 * creates them and for who looks whether they are so.
 */
@NullMarked
package org.openlmis.ghost.topic;

import org.jspecify.annotations.NullMarked;
