package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that a client was told to upload, and what has come of it.
 */
final class PendingUpload {

	private static final long SINGLE_PART_BYTES = 10L * 1024 * 1024;

	private static final int WANTED_PARTS = 20;

	private final String key;

	private final String signature;

	private final Snowflake ownerId;

	private final Snowflake channelId;

	private final long size;

	private final long partSize;

	private final Map<Integer, FileContent> parts = new TreeMap<>();

	private boolean complete;

	/**
	 * Creates an upload in one part, or in several if the file is larger than 10 MiB.
	 */
	PendingUpload(String key, String signature, UserState owner, ChannelState channel, long size) {
		this.key = key;
		this.signature = signature;
		this.ownerId = owner.id();
		this.channelId = channel.id();
		this.size = size;
		this.partSize = (size > SINGLE_PART_BYTES)
				? Math.max(SINGLE_PART_BYTES, (size + WANTED_PARTS - 1) / WANTED_PARTS) : size;
	}

	String key() {
		return this.key;
	}

	boolean belongsTo(UserState user, ChannelState channel) {
		return this.ownerId.equals(user.id()) && this.channelId.equals(channel.id());
	}

	boolean isSigned(String signature) {
		return this.signature.equals(signature);
	}

	/**
	 * Takes a part if it has the length that was announced.
	 */
	boolean accept(int number, FileContent content) {
		if (this.complete || number < 1 || number > partCount() || content.size() != lengthOf(number)) {
			return false;
		}
		FileContent before = this.parts.put(number, content);
		if (before != null) {
			before.discard();
		}
		this.complete = !isMultipart();
		return true;
	}

	/**
	 * Ends an upload in several parts.
	 * @return whether the id is its own and all parts are there
	 */
	boolean complete(String uploadId) {
		this.complete = this.complete
				|| (isMultipart() && uploadId.equals(uploadId()) && this.parts.size() == partCount());
		return this.complete;
	}

	/**
	 * Returns the whole file, or {@code null} if it is not there.
	 */
	@Nullable FileContent content() {
		if (!this.complete) {
			return null;
		}
		List<FileContent> pieces = new ArrayList<>(this.parts.values());
		return (pieces.size() == 1) ? pieces.get(0) : new JoinedContent(pieces);
	}

	boolean holds(FileContent content) {
		return this.parts.values().stream().anyMatch((part) -> part == content);
	}

	void discard() {
		this.parts.values().forEach(FileContent::discard);
	}

	/**
	 * Writes where the parts go.
	 */
	void describe(ObjectNode node, String origin) {
		node.put("upload_mode", (isMultipart()) ? "multipart" : "singlepart");
		if (!isMultipart()) {
			node.put("upload_url", url(origin, 1));
			return;
		}
		node.put("upload_id", uploadId());
		node.put("part_size", this.partSize);
		ArrayNode list = node.putArray("parts");
		for (int number = 1; number <= partCount(); number++) {
			list.addObject().put("part_number", number).put("upload_url", url(origin, number));
		}
	}

	private String url(String origin, int part) {
		return origin + Uploads.PATH + this.key + "?part=" + part + "&signature=" + this.signature;
	}

	private String uploadId() {
		return "upload-" + this.key;
	}

	private boolean isMultipart() {
		return this.size > SINGLE_PART_BYTES;
	}

	private int partCount() {
		return (isMultipart()) ? (int) ((this.size + this.partSize - 1) / this.partSize) : 1;
	}

	private long lengthOf(int number) {
		return Math.min(this.partSize, this.size - (number - 1) * this.partSize);
	}

}
