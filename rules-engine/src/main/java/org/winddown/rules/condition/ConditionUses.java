package org.winddown.rules.condition;

import java.util.Map;
import java.util.Set;

/**
 * What a condition looks at.
 *
 * @param comparedWith the constants each fact is compared with, by fact
 * @param given facts of which it asks whether they are known
 * @param readings ids of readings
 */
record ConditionUses(Map<String, Set<Object>> comparedWith, Set<String> given, Set<String> readings) {}
