package org.openlmis.ghost.demo.data.stock;

/**
 * Numbers of rows about stock.
 *
 * @param cards how many there are at most
 * @param longestCard how many entries the first card has
 */
public record Stock(int cards, int longestCard) {}
