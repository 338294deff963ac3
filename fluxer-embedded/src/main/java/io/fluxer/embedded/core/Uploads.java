package io.fluxer.embedded.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that are uploaded before the message that carries them: to an address that is
 * good for one file of one account in one channel (Fluxer's API, uploads).
 */
final class Uploads {

	/**
	 * The beginning of the addresses.
	 */
	static final String PATH = "/uploads/";

	/**
	 * The greatest file that a bot may attach.
	 */
	static final long MAX_BYTES = 50L * 1024 * 1024;

	private static final int MAX_PENDING = 1000;

	private static final int MAX_FILES = 10;

	private static final int MAX_NAME = 255;

	private final Secrets secrets;

	private final FileStore store;

	private final boolean enabled;

	private final Map<String, PendingUpload> pending = new LinkedHashMap<>();

	Uploads(Secrets secrets, FileStore store, boolean enabled) {
		this.secrets = secrets;
		this.store = store;
		this.enabled = enabled;
	}

	/**
	 * Tells where the files that a client announces are to be uploaded to.
	 */
	ObjectNode announce(JsonNode body, UserState owner, ChannelState channel) {
		refuseDisabled();
		ObjectNode answer = Json.object();
		ArrayNode list = answer.putArray("attachments");
		for (JsonNode item : Inputs.list(body, "attachments", 1, MAX_FILES)) {
			list.add(announceOne(item, owner, channel));
		}
		return answer;
	}

	/**
	 * Ends the uploads in several parts that a client names.
	 */
	ObjectNode complete(JsonNode body, UserState owner, ChannelState channel) {
		refuseDisabled();
		ObjectNode answer = Json.object();
		ArrayNode list = answer.putArray("uploads");
		for (JsonNode item : Inputs.list(body, "uploads", 1, MAX_FILES)) {
			PendingUpload upload = this.pending.get(item.path("upload_filename").asString(""));
			if (upload == null || !upload.belongsTo(owner, channel)
					|| !upload.complete(item.path("upload_id").asString(""))) {
				throw ApiError.form("uploads", "The upload isn't complete.", "INVALID_FORMAT");
			}
			list.addObject().put("upload_filename", upload.key());
		}
		return answer;
	}

	/**
	 * Takes bytes that come to an address.
	 * @return the HTTP status
	 */
	int accept(RestRequest request) {
		PendingUpload upload = this.pending.get(request.path().substring(PATH.length()));
		List<FilePart> parts = request.parts();
		if (!request.method().equals("PUT") || upload == null || parts == null || parts.isEmpty()) {
			return 404;
		}
		Map<String, String> query = Paths.query(request.query());
		if (!upload.isSigned(query.getOrDefault("signature", ""))) {
			return 403;
		}
		String number = query.getOrDefault("part", "");
		boolean taken = number.matches("[0-9]{1,4}") && upload.accept(Integer.parseInt(number), parts.get(0).content());
		return (taken) ? 200 : 400;
	}

	/**
	 * Hands an uploaded file over to a message.
	 */
	FileContent take(String key, UserState owner, ChannelState channel) {
		PendingUpload upload = this.pending.get(key);
		FileContent content = (upload != null && upload.belongsTo(owner, channel)) ? upload.content() : null;
		if (content == null) {
			throw ApiError.form("attachments", "No file was uploaded for the attachment's metadata.",
					"NO_FILE_FOR_ATTACHMENT_METADATA");
		}
		this.pending.remove(key);
		return content;
	}

	boolean holds(FileContent content) {
		return this.pending.values().stream().anyMatch((upload) -> upload.holds(content));
	}

	private ObjectNode announceOne(JsonNode item, UserState owner, ChannelState channel) {
		JsonNode id = item.path("id");
		JsonNode size = item.path("file_size");
		if (!id.isInt() || !size.isIntegralNumber() || size.asLong() < 0) {
			throw ApiError.form("attachments", "An id and a size are needed.", "INVALID_FORMAT");
		}
		if (size.asLong() > MAX_BYTES) {
			throw ApiError.fileTooLarge();
		}
		String filename = Inputs.text(item, "filename", 1, MAX_NAME);
		String contentType = Inputs.text(item, "content_type", 1, MAX_NAME);
		PendingUpload upload = new PendingUpload(this.secrets.uploadKey(), this.secrets.uploadKey(), owner, channel,
				size.asLong());
		this.pending.put(upload.key(), upload);
		dropOldest();
		ObjectNode node = Json.object();
		node.put("id", id.asInt());
		node.put("filename", filename);
		node.put("upload_filename", upload.key());
		node.put("file_size", size.asLong());
		node.put("content_type", contentType);
		upload.describe(node, this.store.origin());
		return node;
	}

	private void dropOldest() {
		Iterator<PendingUpload> oldest = this.pending.values().iterator();
		while (this.pending.size() > MAX_PENDING) {
			oldest.next().discard();
			oldest.remove();
		}
	}

	private void refuseDisabled() {
		if (!this.enabled) {
			throw ApiError.of(403, "FEATURE_TEMPORARILY_DISABLED", "This feature is temporarily disabled.");
		}
	}

}
