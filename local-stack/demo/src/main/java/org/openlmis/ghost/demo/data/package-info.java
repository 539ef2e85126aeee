/**
 * Realistic v2 data, the same for the same seed, with the flaws that v2 databases really have, so
 * that demo, end-to-end tests and benchmarks meet what a country's data will bring.
 */
@NullMarked
package org.openlmis.ghost.demo.data;

import org.jspecify.annotations.NullMarked;
