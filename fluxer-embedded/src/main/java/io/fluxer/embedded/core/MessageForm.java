package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a message as it came: JSON alone, or a multipart form with files (Fluxer's
 * API, uploads).
 *
 * @param data the JSON
 * @param files the files by their index
 */
record MessageForm(JsonNode data, Map<Integer, FilePart> files) {

	private static final int MAX_FILES = 10;

	private static final Pattern FILE_NAME = Pattern.compile("files\\[([0-9]{1,4})]|file([0-9]{0,4})");

	private static final Set<String> PLAIN_FIELDS = Set.of("content", "nonce", "tts", "flags", "favorite_meme_id",
			"sticker_ids");

	static MessageForm of(Call call) {
		RestRequest request = call.request();
		if (request.parts() == null) {
			JsonNode body = Json.parse(request.body());
			if (body == null || !body.isObject()) {
				throw ApiError.invalidMessageData();
			}
			return new MessageForm(body, Map.of());
		}
		ObjectNode data = Json.object();
		Map<Integer, FilePart> files = new LinkedHashMap<>();
		Map<String, String> fields = new LinkedHashMap<>();
		for (FilePart part : request.parts()) {
			if (part.filename() != null) {
				addFile(files, part);
			}
			else if (part.name().equals("payload_json")) {
				data = payload(part);
			}
			else if (PLAIN_FIELDS.contains(part.name())) {
				fields.put(part.name(), new String(part.content().bytes(), StandardCharsets.UTF_8));
			}
		}
		addFields(data, fields);
		return new MessageForm(data, files);
	}

	/**
	 * Tells whether it brings files, with itself or uploaded before.
	 */
	boolean hasFiles() {
		return !this.files.isEmpty() || !this.data.path("attachments").isEmpty();
	}

	private static ObjectNode payload(FilePart part) {
		if (Json.parse(part.content().bytes()) instanceof ObjectNode object) {
			return object;
		}
		throw ApiError.invalidMessageData();
	}

	private static void addFile(Map<Integer, FilePart> files, FilePart part) {
		Integer index = index(part.name());
		if (index == null) {
			throw ApiError.form(part.name(), "Invalid file field name.", "INVALID_FILE_FIELD_NAME");
		}
		if (index >= MAX_FILES) {
			throw ApiError.form(part.name(), "File index exceeds the maximum.", "FILE_INDEX_EXCEEDS_MAXIMUM");
		}
		if (files.putIfAbsent(index, part) != null) {
			throw ApiError.form(part.name(), "Duplicate file index.", "DUPLICATE_FILE_INDEX");
		}
	}

	private static @Nullable Integer index(String name) {
		Matcher matcher = FILE_NAME.matcher(name);
		if (!matcher.matches()) {
			return null;
		}
		String digits = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		return (digits.isEmpty()) ? 0 : Integer.parseInt(digits);
	}

	private static void addFields(ObjectNode data, Map<String, String> fields) {
		fields.forEach((name, value) -> {
			if (name.equals("flags")) {
				data.put(name, (value.matches("[0-9]{1,9}")) ? Integer.parseInt(value) : 0);
			}
			else if (name.equals("tts")) {
				data.put(name, Boolean.parseBoolean(value));
			}
			else if (name.equals("sticker_ids")) {
				JsonNode ids = Json.parse(value.getBytes(StandardCharsets.UTF_8));
				data.set(name, (ids != null) ? ids : Json.array());
			}
			else {
				data.put(name, value);
			}
		});
	}

}
