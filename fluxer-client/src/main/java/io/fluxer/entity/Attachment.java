package io.fluxer.entity;

import java.nio.file.Path;
import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.lang.CheckReturnValue;

/**
 * A file of a message.
 *
 * @param id the id
 * @param filename the name of the file
 * @param title the title
 * @param description what it shows, for those who cannot see it
 * @param contentType the media type
 * @param contentHash a hash of the content
 * @param size the size in bytes
 * @param url where the file is; {@code null} once it has expired
 * @param proxyUrl where the media proxy has the file
 * @param width the width in pixels
 * @param height the height in pixels
 * @param placeholder a tiny preview
 * @param flags the flags
 * @param nsfw whether it is for adults only
 * @param duration the length in seconds
 * @param waveform the shape of the sound, in Base64
 * @param expiresAt when the address ends
 * @param expired whether the address has ended
 * @since 0.1.0
 */
@CheckReturnValue
public record Attachment(Snowflake id, String filename, @Nullable String title, @Nullable String description,
		@Nullable String contentType, @Nullable String contentHash, long size, @Nullable String url,
		@Nullable String proxyUrl, @Nullable Integer width, @Nullable Integer height, @Nullable String placeholder,
		AttachmentFlags flags, boolean nsfw, @Nullable Integer duration, @Nullable String waveform,
		@Nullable Instant expiresAt, boolean expired) {

	/**
	 * Fills in what the wire left out.
	 */
	public Attachment(Snowflake id, @Nullable String filename, @Nullable String title, @Nullable String description,
			@Nullable String contentType, @Nullable String contentHash, long size, @Nullable String url,
			@Nullable String proxyUrl, @Nullable Integer width, @Nullable Integer height, @Nullable String placeholder,
			@Nullable AttachmentFlags flags, boolean nsfw, @Nullable Integer duration, @Nullable String waveform,
			@Nullable Instant expiresAt, boolean expired) {
		this.id = Entities.requireId(id, "attachment");
		this.filename = Entities.text(filename);
		this.title = title;
		this.description = description;
		this.contentType = contentType;
		this.contentHash = contentHash;
		this.size = size;
		this.url = url;
		this.proxyUrl = proxyUrl;
		this.width = width;
		this.height = height;
		this.placeholder = placeholder;
		this.flags = (flags != null) ? flags : AttachmentFlags.NONE;
		this.nsfw = nsfw;
		this.duration = duration;
		this.waveform = waveform;
		this.expiresAt = expiresAt;
		this.expired = expired;
	}

	/**
	 * Streams the content of the file. Fluxer's address needs no token, and none is sent.
	 * There is no bound for the size: buffers come as fast as they are asked for.
	 * @param rest the HTTP client
	 * @return the buffers, each to be released by the subscriber; fails with
	 * {@link AttachmentExpiredException} if there is no address, else with
	 * {@link io.fluxer.rest.HttpException} or
	 * {@link io.fluxer.rest.RestTransportException}
	 * @see org.springframework.core.io.buffer.DataBufferUtils#release
	 */
	public Flux<DataBuffer> download(Rest rest) {
		return Flux.defer(() -> {
			if (this.url == null) {
				throw new AttachmentExpiredException(this.id);
			}
			return rest.download(this.url);
		});
	}

	/**
	 * Saves the content of the file, on a thread that may block. Until all of it is there
	 * it has another name beside the given path; nothing is left of it on failure or
	 * cancellation.
	 * @param rest the HTTP client
	 * @param target where the file goes; a file that is there is replaced
	 * @return the path, once the file is complete; fails as {@link #download(Rest)} does,
	 * or with an {@link java.io.UncheckedIOException} if it cannot be written
	 */
	public Mono<Path> downloadTo(Rest rest, Path target) {
		return FileDownload.save(download(rest), target);
	}

}
