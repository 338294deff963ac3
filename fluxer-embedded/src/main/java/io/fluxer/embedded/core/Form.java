package io.fluxer.embedded.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads a JSON body member by member and gathers what is wrong with it: one error for
 * each path, as the server does. A member that is absent, {@code null} or an empty text
 * reads as {@code null}; {@link #has} tells the first from the others. To be ended with
 * {@link #check}.
 */
final class Form {

	private static final String INVALID_FORMAT = "INVALID_FORMAT";

	private final JsonNode body;

	private final String prefix;

	private final ArrayNode errors;

	private Form(JsonNode body, String prefix, ArrayNode errors) {
		this.body = body;
		this.prefix = prefix;
		this.errors = errors;
	}

	static Form of(Call call) {
		return new Form(call.json(), "", Json.array());
	}

	/**
	 * Returns the elements of a body that is an array. Each of them ends the reading of
	 * all.
	 */
	static List<Form> list(Call call) {
		Form form = of(call);
		if (!form.body.isArray()) {
			throw ApiError.form("root", "Invalid format.", INVALID_FORMAT);
		}
		return form.elements(form.body, "");
	}

	/**
	 * Ends the reading.
	 * @throws ApiError if anything was wrong
	 */
	void check() {
		if (!this.errors.isEmpty()) {
			throw ApiError.form(this.errors);
		}
	}

	boolean has(String name) {
		return this.body.has(name);
	}

	void refuse(String name, String message, String code) {
		this.errors.addObject().put("path", this.prefix + name).put("message", message).put("code", code);
	}

	void require(String name) {
		if (member(name) == null) {
			refuseFormat(name);
		}
	}

	@Nullable String text(String name, int min, int max) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		if (!node.isString()) {
			refuseFormat(name);
			return null;
		}
		String text = node.stringValue().strip();
		if (text.length() < min || text.length() > max) {
			refuse(name, "String length must be between " + min + " and " + max + " characters.",
					"STRING_LENGTH_INVALID");
		}
		return text;
	}

	@Nullable Integer integer(String name, int min, int max) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		boolean fits = node.isIntegralNumber() && node.canConvertToInt();
		if (!fits || node.intValue() < min || node.intValue() > max) {
			refuse(name, "The value for `" + name + "` must be an integer between " + min + " and " + max + ".",
					"VALUE_MUST_BE_INTEGER_IN_RANGE");
			return null;
		}
		return node.intValue();
	}

	@Nullable Long number(String name) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		if (!node.isIntegralNumber() || !node.canConvertToLong()) {
			refuseFormat(name);
			return null;
		}
		return node.longValue();
	}

	@Nullable Boolean flag(String name) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		if (!node.isBoolean()) {
			refuseFormat(name);
			return null;
		}
		return node.booleanValue();
	}

	@Nullable Snowflake id(String name) {
		JsonNode node = member(name);
		return (node != null) ? id(node, name) : null;
	}

	/**
	 * Reads a set of permissions, without the bits that the server does not know.
	 */
	@Nullable Long permissions(String name) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		try {
			return Long.parseUnsignedLong(node.asString("")) & Permission.ALL;
		}
		catch (NumberFormatException ex) {
			refuseFormat(name);
			return null;
		}
	}

	@Nullable Instant time(String name) {
		JsonNode node = member(name);
		if (node == null) {
			return null;
		}
		try {
			return (node.isIntegralNumber() && node.canConvertToLong()) ? Instant.ofEpochMilli(node.longValue())
					: OffsetDateTime.parse(node.asString("")).toInstant();
		}
		catch (DateTimeException ex) {
			refuseFormat(name);
			return null;
		}
	}

	/**
	 * Reads an image and returns the hash under which it is known from then on.
	 */
	@Nullable String image(String name) {
		String data = text(name, 1, Integer.MAX_VALUE);
		if (data == null) {
			return null;
		}
		String hash = Images.hash(data);
		if (hash == null) {
			refuseFormat(name);
		}
		return hash;
	}

	List<Snowflake> ids(String name, int max) {
		List<Snowflake> ids = new ArrayList<>();
		for (JsonNode node : array(name, max)) {
			Snowflake id = id(node, name + "." + ids.size());
			ids.add((id != null) ? id : Snowflake.of(0));
		}
		return ids.stream().distinct().toList();
	}

	List<String> texts(String name, int max) {
		return array(name, max).valueStream().map((node) -> node.asString("")).toList();
	}

	List<Form> items(String name, int max) {
		return elements(array(name, max), name + ".");
	}

	private List<Form> elements(JsonNode array, String path) {
		List<Form> elements = new ArrayList<>();
		for (JsonNode element : array) {
			elements.add(new Form(element, this.prefix + path + elements.size() + ".", this.errors));
		}
		return elements;
	}

	private JsonNode array(String name, int max) {
		JsonNode node = member(name);
		if (node == null) {
			return Json.array();
		}
		if (!node.isArray() || node.size() > max) {
			refuseFormat(name);
			return Json.array();
		}
		return node;
	}

	private @Nullable Snowflake id(JsonNode node, String name) {
		try {
			return Snowflake.of(node.asString(""));
		}
		catch (IllegalArgumentException ex) {
			refuse(name, "Invalid snowflake.", "INVALID_SNOWFLAKE_FORMAT");
			return null;
		}
	}

	private @Nullable JsonNode member(String name) {
		JsonNode node = this.body.path(name);
		boolean nothing = node.isMissingNode() || node.isNull() || (node.isString() && node.stringValue().isEmpty());
		return (nothing) ? null : node;
	}

	private void refuseFormat(String name) {
		refuse(name, "Invalid format.", INVALID_FORMAT);
	}

}
