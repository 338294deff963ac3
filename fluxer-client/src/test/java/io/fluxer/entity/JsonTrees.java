package io.fluxer.entity;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Compares what came in with what a record writes again.
 */
public final class JsonTrees {

	private JsonTrees() {
	}

	/**
	 * Returns where the trees differ. Nulls, empty lists and objects count as absent, a
	 * value that stands for absence may be added, and times are compared as instants.
	 */
	public static List<String> differences(JsonNode given, JsonNode written) {
		List<String> differences = new ArrayList<>();
		compare("", given, written, differences);
		return differences;
	}

	private static void compare(String path, JsonNode given, JsonNode written, List<String> differences) {
		if (isNothing(given)) {
			if (!isDefault(written)) {
				differences.add(path + " was " + given + ", became " + written);
			}
		}
		else if (given.isObject() && written.isObject()) {
			Set<String> keys = new LinkedHashSet<>(given.propertyNames());
			keys.addAll(written.propertyNames());
			keys.forEach((key) -> compare(path + "/" + key, given.path(key), written.path(key), differences));
		}
		else if (given.isArray() && written.isArray() && given.size() == written.size()) {
			for (int i = 0; i < given.size(); i++) {
				compare(path + "/" + i, given.get(i), written.get(i), differences);
			}
		}
		else if (!isSame(given, written)) {
			differences.add(path + " was " + given + ", became " + written);
		}
	}

	private static boolean isNothing(JsonNode value) {
		return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
	}

	private static boolean isDefault(JsonNode value) {
		return isNothing(value) || (value.isString() && (value.asString().isEmpty() || "0".equals(value.asString())))
				|| (value.isNumber() && value.asDouble() == 0) || (value.isBoolean() && !value.asBoolean())
				|| (value.isObject() && value.valueStream().allMatch(JsonTrees::isDefault));
	}

	private static boolean isSame(JsonNode given, JsonNode written) {
		if (given.isNumber() && written.isNumber()) {
			return given.decimalValue().compareTo(written.decimalValue()) == 0;
		}
		if (given.isString() && written.isString() && !given.equals(written)) {
			return isSameInstant(given.asString(), written.asString());
		}
		return given.equals(written);
	}

	private static boolean isSameInstant(String given, String written) {
		try {
			return Instant.parse(given).equals(Instant.parse(written));
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
