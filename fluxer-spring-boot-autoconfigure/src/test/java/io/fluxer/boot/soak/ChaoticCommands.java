package io.fluxer.boot.soak;

import java.util.List;

import io.fluxer.boot.command.CommandCheck;
import io.fluxer.boot.command.CommandContext;
import io.fluxer.boot.command.CommandDescription;
import io.fluxer.boot.command.CommandPrefixes;
import io.fluxer.boot.command.CommandRefusal;
import io.fluxer.boot.command.CommandReplies;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.convert.converter.Converter;

/**
 * A command, and all that is asked before it is called.
 */
class ChaoticCommands {

	/** What a person writes to call it. */
	static final String CALL = "!boom word";

	private final Chaos chaos;

	ChaoticCommands(Chaos chaos) {
		this.chaos = chaos;
	}

	@FluxerCommand("boom")
	Mono<String> boom(Word word) {
		return this.chaos.mono(UserCode.COMMAND);
	}

	record Word(String text) {

	}

	record Words(Chaos chaos) implements Converter<String, Word> {

		@Override
		public Word convert(String source) {
			this.chaos.strike(UserCode.CONVERTER);
			return new Word(source);
		}

	}

	record Prefixes(Chaos chaos) implements CommandPrefixes {

		@Override
		public Flux<String> prefixes(Message message) {
			return Flux.from(this.chaos.mono(UserCode.COMMAND_PREFIXES, Mono.just("!")));
		}

	}

	record Check(Chaos chaos) implements CommandCheck {

		@Override
		public Mono<CommandRefusal> check(CommandContext context) {
			Mono<CommandRefusal> verdict = this.chaos.lot(UserCode.COMMAND_CHECK, 0.15)
					? Mono.just(CommandRefusal.because("by chance")) : Mono.empty();
			return this.chaos.mono(UserCode.COMMAND_CHECK, verdict);
		}

	}

	/** Never says a word, so that no call of the API is used up. */
	record Replies(Chaos chaos) implements CommandReplies {

		@Override
		public MessagePayload refused(CommandContext context, CommandRefusal refusal) {
			this.chaos.strike(UserCode.COMMAND_REPLIES);
			return null;
		}

		@Override
		public MessagePayload failed(Message message) {
			this.chaos.strike(UserCode.COMMAND_REPLIES);
			return null;
		}

		@Override
		public MessagePayload unknown(Message message, String prefix, List<CommandDescription> commands) {
			this.chaos.strike(UserCode.COMMAND_REPLIES);
			return null;
		}

	}

}
