package org.openlmis.ghost.demo.data.product;

/**
 * Numbers of rows about products.
 *
 * @param products at least 20, so that every flaw finds its product
 * @param programs how many programs there are to sort products into
 * @param programsPerProduct mean number, from 1 to 2
 * @param facilityTypes how many types there are to approve products for
 * @param typesPerProgramProduct mean number of types a product of a program is approved for
 * @param lots at least 12, so that every flaw finds its lot
 */
public record Assortment(
        int products,
        int programs,
        double programsPerProduct,
        int facilityTypes,
        double typesPerProgramProduct,
        int lots) {}
