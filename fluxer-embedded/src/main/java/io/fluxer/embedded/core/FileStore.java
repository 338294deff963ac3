package io.fluxer.embedded.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The contents of attachments, by the path they are fetched from: 64 MiB in memory and 2
 * GiB beside it, the oldest dropped first.
 */
final class FileStore {

	private static final String PREFIX = "/media/attachments/";

	private static final long MAX_IN_MEMORY = 64L * 1024 * 1024;

	private static final long MAX_BESIDE = 2L * 1024 * 1024 * 1024;

	private final Map<String, FileContent> contents = new LinkedHashMap<>();

	private final Set<FileContent> kept = Collections.newSetFromMap(new IdentityHashMap<>());

	private long inMemory;

	private long beside;

	private String origin = "";

	/**
	 * Sets the address under which files are fetched.
	 */
	void publishAt(String origin) {
		this.origin = origin;
	}

	String origin() {
		return this.origin;
	}

	/**
	 * Keeps a file and returns its address.
	 */
	String add(ChannelState channel, String id, String filename, FileContent content) {
		String path = PREFIX + channel.id() + "/" + id + "/" + URLEncoder.encode(filename, StandardCharsets.UTF_8);
		this.contents.put(path, content);
		this.kept.add(content);
		count(content, 1);
		Iterator<FileContent> oldest = this.contents.values().iterator();
		while ((this.inMemory > MAX_IN_MEMORY || this.beside > MAX_BESIDE) && oldest.hasNext()) {
			FileContent dropped = oldest.next();
			oldest.remove();
			this.kept.remove(dropped);
			count(dropped, -1);
			dropped.discard();
		}
		return this.origin + path;
	}

	@Nullable FileContent find(RestRequest request) {
		return (request.method().equals("GET")) ? this.contents.get(request.path()) : null;
	}

	boolean holds(FileContent content) {
		return this.kept.contains(content);
	}

	private void count(FileContent content, int sign) {
		if (content.inMemory()) {
			this.inMemory += sign * content.size();
		}
		else {
			this.beside += sign * content.size();
		}
	}

}
