package org.winddown.reporting.delivery;

/**
 * A delivery that one sender works on until its lease ends.
 *
 * @param lease names the sender's hold; another sender has another
 * @param attempts how often it was tried, this time included
 */
public record Claim(Delivery delivery, String lease, int attempts) {}
