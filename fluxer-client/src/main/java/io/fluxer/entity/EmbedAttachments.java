package io.fluxer.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of embeds that are files of the same message (Fluxer's API, uploads).
 */
final class EmbedAttachments {

	static final String SCHEME = "attachment://";

	private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "webp", "gif");

	private final @Nullable Set<String> filenames;

	private EmbedAttachments(@Nullable Set<String> filenames) {
		this.filenames = filenames;
	}

	/**
	 * Returns the embeds with each reference in the form that the server has of the name
	 * of the file: it changes the names of files, but not those in references.
	 * @throws InvalidPayloadException if a reference names no picture among the files
	 */
	static List<Embed> resolve(List<Embed> embeds, List<FileUpload> files) {
		Set<String> filenames = new HashSet<>();
		files.forEach((file) -> filenames.add(FileUpload.normalized(file.filename())));
		return new EmbedAttachments(filenames).resolve(embeds);
	}

	/**
	 * Returns the embeds with each reference in the form that the server has of the name
	 * of the file, where the message may have files whose names are not known.
	 * @throws InvalidPayloadException if a reference names something else than a picture
	 */
	static List<Embed> normalize(List<Embed> embeds) {
		return new EmbedAttachments(null).resolve(embeds);
	}

	private List<Embed> resolve(List<Embed> embeds) {
		List<Embed> resolved = new ArrayList<>(embeds.size());
		for (int index = 0; index < embeds.size(); index++) {
			Embed embed = embeds.get(index);
			String path = "embeds." + index;
			resolved.add(embed.withPictures(resolve(path + ".image.url", embed.image()),
					resolve(path + ".thumbnail.url", embed.thumbnail())));
		}
		return List.copyOf(resolved);
	}

	private @Nullable EmbedMedia resolve(String field, @Nullable EmbedMedia media) {
		String url = (media != null) ? media.url() : null;
		if (media == null || url == null || !url.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return media;
		}
		String filename = FileUpload.normalized(url.strip().substring(SCHEME.length()));
		if (this.filenames != null && !this.filenames.contains(filename)) {
			throw new InvalidPayloadException(field, "refers to a file that is not in the same message");
		}
		String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!PICTURES.contains(extension)) {
			throw new InvalidPayloadException(field, "refers to a file that is no png, jpg, jpeg, webp or gif");
		}
		return EmbedMedia.of(SCHEME + filename).withDescription(media.description());
	}

}
