package io.fluxer.sample;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.FileUpload;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Answers {@code !file} with a file.
 */
@Component
class FileListener {

	@FluxerListener(condition = "#event.message.content == '!file'")
	MessagePayload file(MessageCreateEvent event) {
		return MessagePayload.file(FileUpload.of("hello.txt", new ClassPathResource("hello.txt")))
			.withContent("Here you are.");
	}

}
