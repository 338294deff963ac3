package io.fluxer.embedded.core;

import java.net.URLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Joins the files of a form with what {@code attachments} says about them, and with the
 * attachments that an edit keeps (Fluxer's API, uploads).
 */
final class FileReader {

	private static final int MAX_FILES = 10;

	private final World world;

	private final FileStore store;

	private final Uploads uploads;

	private final UserState author;

	private final ChannelState channel;

	FileReader(World world, FileStore store, Uploads uploads, UserState author, ChannelState channel) {
		this.world = world;
		this.store = store;
		this.uploads = uploads;
		this.author = author;
		this.channel = channel;
	}

	/**
	 * Returns the attachments of a message, those that are claimed first.
	 * @param form what came
	 * @param existing the attachments that an edited message has
	 */
	List<StoredFile> read(MessageForm form, List<StoredFile> existing) {
		List<StoredFile> read = new ArrayList<>();
		Map<Integer, FilePart> unclaimed = new HashMap<>(form.files());
		JsonNode claims = form.data().path("attachments");
		if (claims.isArray()) {
			Set<String> ids = new HashSet<>();
			for (JsonNode claim : claims) {
				String id = claim.path("id").asString("");
				if (!ids.add(id)) {
					throw ApiError.form("attachments", "Duplicate attachment ids are not allowed.",
							"DUPLICATE_ATTACHMENT_IDS_NOT_ALLOWED");
				}
				read.add(claimed(claim, id, existing, unclaimed));
			}
		}
		else {
			read.addAll(existing);
		}
		form.files()
			.entrySet()
			.stream()
			.filter((entry) -> unclaimed.containsKey(entry.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.forEach((entry) -> read
				.add(store(entry.getValue().content(), String.valueOf(entry.getValue().filename()), Json.object())));
		if (read.size() > MAX_FILES) {
			throw ApiError.form("attachments", "Too many attachments.", "TOO_MANY_FILES");
		}
		return read;
	}

	private StoredFile claimed(JsonNode claim, String id, List<StoredFile> existing, Map<Integer, FilePart> unclaimed) {
		for (StoredFile file : existing) {
			if (file.id().toString().equals(id)) {
				String title = (claim.has("title")) ? text(claim, "title") : file.title();
				return file.with(title, (claim.has("description")) ? text(claim, "description") : file.description());
			}
		}
		String filename = text(claim, "filename");
		String uploaded = text(claim, "upload_filename");
		if (uploaded != null && filename != null) {
			return store(this.uploads.take(uploaded, this.author, this.channel), filename, claim);
		}
		FilePart part = (id.matches("[0-9]{1,4}")) ? unclaimed.remove(Integer.valueOf(id)) : null;
		if (part == null) {
			throw ApiError.form("attachments", "No file was sent for the attachment's metadata.",
					"NO_FILE_FOR_ATTACHMENT_METADATA");
		}
		if (filename == null) {
			throw ApiError.invalidMessageData();
		}
		return store(part.content(), filename, claim);
	}

	private StoredFile store(FileContent content, String filename, JsonNode claim) {
		if (content.size() > Uploads.MAX_BYTES) {
			throw ApiError.fileTooLarge();
		}
		String name = normalised(filename);
		var id = this.world.nextId();
		String url = this.store.add(this.channel, id.toString(), name, content);
		String contentType = URLConnection.guessContentTypeFromName(name);
		return new StoredFile(id, name, text(claim, "title"), text(claim, "description"), claim.path("flags").asInt(0),
				content.size(), (contentType != null) ? contentType : "application/octet-stream", url);
	}

	private static String normalised(String filename) {
		String name = filename.replace(' ', '_').replaceAll("[^\\p{L}\\p{N}_.-]", "");
		return (name.isEmpty()) ? "file" : name;
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return (value.isString() && !value.stringValue().isEmpty()) ? value.stringValue() : null;
	}

}
