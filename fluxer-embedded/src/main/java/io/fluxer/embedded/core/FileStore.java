package io.fluxer.embedded.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of attachments, by the path they are fetched from: 256 MiB of them, the
 * oldest dropped first.
 */
final class FileStore {

	private static final String PREFIX = "/media/attachments/";

	private static final long MAX_BYTES = 256L * 1024 * 1024;

	private final Map<String, byte[]> contents = new LinkedHashMap<>();

	private long bytes;

	private String origin = "";

	/**
	 * Sets the address under which files are fetched.
	 */
	void publishAt(String origin) {
		this.origin = origin;
	}

	/**
	 * Keeps a file and returns its address.
	 */
	String add(ChannelState channel, String id, String filename, byte[] content) {
		String path = PREFIX + channel.id() + "/" + id + "/" + URLEncoder.encode(filename, StandardCharsets.UTF_8);
		this.contents.put(path, content);
		this.bytes += content.length;
		Iterator<byte[]> oldest = this.contents.values().iterator();
		while (this.bytes > MAX_BYTES && oldest.hasNext()) {
			this.bytes -= oldest.next().length;
			oldest.remove();
		}
		return this.origin + path;
	}

	byte @Nullable [] find(RestRequest request) {
		return (request.method().equals("GET")) ? this.contents.get(request.path()) : null;
	}

}
