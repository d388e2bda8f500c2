package org.winddown.reporting.model;

import java.math.BigDecimal;

/**
 * A label with a number as text, one row of a box.
 *
 * @param label what is counted
 * @param value the number, ready to print
 * @param number the number itself
 */
public record Amount(String label, String value, BigDecimal number) {}
