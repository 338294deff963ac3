package io.fluxer.entity;

import java.util.List;

import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Checks the files of a message before any of them is sent (Fluxer's API, uploads and
 * limits).
 *
 * @param maxSize the most bytes a file may have
 */
record FileLimits(long maxSize) {

	/** What no bot exceeds, whatever an instance grants. */
	static final long MOST_FOR_A_BOT = 50L * 1024 * 1024;

	private static final long DEFAULT = 25L * 1024 * 1024;

	static final int MAX_FILES = 10;

	private static final int MAX_FILENAME = 255;

	static final int MAX_TITLE = 1024;

	static final int MAX_DESCRIPTION = 4096;

	private static final String SIZE = "max_attachment_file_size";

	// Bots count as premium.
	private static final String TRAIT = "premium";

	/**
	 * Reads the limit of an instance. A rule for guilds with a feature may hold for the
	 * guild at hand, so it can only raise the limit: what the server refuses it refuses
	 * itself.
	 * @param instance the instance; {@code null} if it is not known
	 */
	static FileLimits of(@Nullable Instance instance) {
		if (instance == null) {
			return new FileLimits(MOST_FOR_A_BOT);
		}
		long forAll = DEFAULT;
		long forSome = 0;
		for (InstanceLimitRule rule : instance.limits().rules()) {
			Number size = rule.overrides().get(SIZE);
			List<String> traits = rule.filters().traits();
			if (size != null && (traits.isEmpty() || traits.contains(TRAIT))) {
				if (rule.filters().guildFeatures().isEmpty()) {
					forAll = size.longValue();
				}
				else {
					forSome = Math.max(forSome, size.longValue());
				}
			}
		}
		return new FileLimits(Math.min(MOST_FOR_A_BOT, Math.max(forAll, forSome)));
	}

	/** Checks what needs no instance. */
	static void checkText(List<FileUpload> files) {
		Limits.size("attachments", files, 0, MAX_FILES);
		for (int index = 0; index < files.size(); index++) {
			String path = path(index);
			FileUpload file = files.get(index);
			Limits.length(path + ".filename", file.filename(), 1, MAX_FILENAME);
			Limits.length(path + ".title", file.title(), 0, MAX_TITLE);
			Limits.length(path + ".description", file.description(), 0, MAX_DESCRIPTION);
		}
	}

	/**
	 * Checks the sizes of files.
	 * @param sizes the sizes, {@code null} where one is not known
	 */
	void checkSizes(List<@Nullable Long> sizes) {
		for (int index = 0; index < sizes.size(); index++) {
			Long size = sizes.get(index);
			if (size != null && size > this.maxSize) {
				throw new InvalidPayloadException(path(index),
						"has " + size + " bytes, but at most " + this.maxSize + " are allowed");
			}
		}
	}

	private static String path(int index) {
		return "attachments." + index;
	}

}
