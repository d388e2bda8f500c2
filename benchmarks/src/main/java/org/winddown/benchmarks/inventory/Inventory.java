package org.winddown.benchmarks.inventory;

/**
 * What a generated file holds, to be compared with what an import makes of it.
 *
 * @param rows rows under the header
 * @param accepted rows that become assets or recorded acts
 * @param rejected rows with a fault, and rows whose key an earlier row has with other content
 * @param duplicate rows that repeat an earlier one
 * @param blank rows without any text
 * @param products distinct product names, Kaspersky's among them
 * @param kaspersky accepted rows of Kaspersky's products
 */
public record Inventory(
        long rows, long accepted, long rejected, long duplicate, long blank, int products, long kaspersky) {

    /** The counts as {@code import} prints them. */
    public String counts() {
        return rows + " read = " + accepted + " accepted + " + rejected + " rejected + " + duplicate + " duplicate + "
                + blank + " blank";
    }

    @Override
    public String toString() {
        return counts() + "; " + products + " product names, " + kaspersky + " rows of Kaspersky";
    }
}
