package org.winddown.rules.swap;

/**
 * That a maker's products were given up for a product of another maker, as the catalogue states it.
 *
 * @param vendorId maker of what was given up
 * @param successorVendorId maker of what took its place
 * @param successorFamily family of it
 * @param source where that is stated
 */
public record Succession(String vendorId, String successorVendorId, String successorFamily, String source) {}
