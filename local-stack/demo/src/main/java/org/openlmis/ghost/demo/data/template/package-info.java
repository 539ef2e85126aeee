/** Rows of the forms that programs report on, and of the reasons why stock is lost or adjusted. */
@NullMarked
package org.openlmis.ghost.demo.data.template;

import org.jspecify.annotations.NullMarked;
