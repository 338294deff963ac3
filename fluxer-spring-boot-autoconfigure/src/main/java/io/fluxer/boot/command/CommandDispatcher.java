package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;

import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessageType;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;

/**
 * Calls the commands that people write.
 */
final class CommandDispatcher implements GenericApplicationListener {

	/**
	 * Listeners with a lower order hear of a message before its command is called, all
	 * others after.
	 */
	static final int ORDER = 0;

	private static final Logger logger = LoggerFactory.getLogger(FluxerCommand.class);

	private final CommandSettings settings;

	private final CommandTable table;

	private final PrefixReader prefixes;

	private final CommandChecks checks;

	private final Cooldowns cooldowns;

	private final CommandAnswers answers;

	CommandDispatcher(CommandSettings settings, CommandTable table, PrefixReader prefixes, CommandChecks checks,
			Cooldowns cooldowns, CommandAnswers answers) {
		this.settings = settings;
		this.table = table;
		this.prefixes = prefixes;
		this.checks = checks;
		this.cooldowns = cooldowns;
		this.answers = answers;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	/**
	 * Always on the thread that publishes: the order of a lane and its completion hang on
	 * it.
	 */
	@Override
	public boolean supportsAsyncExecution() {
		return false;
	}

	@Override
	public boolean supportsEventType(ResolvableType eventType) {
		return eventType.as(PayloadApplicationEvent.class).getGeneric().resolve() == MessageCreateEvent.class
				&& FluxerEvent.class.isAssignableFrom(eventType.toClass());
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof FluxerEvent<?> envelope && envelope.getPayload() instanceof MessageCreateEvent created) {
			User author = created.message().author();
			if (author != null && this.settings.of(envelope.getClient()).enabled()
					&& isByPerson(created.message(), author, envelope.getClient())) {
				dispatch(envelope, created.message(), author);
			}
		}
	}

	private static boolean isByPerson(Message message, User author, Client client) {
		boolean written = MessageType.DEFAULT.equals(message.type()) || MessageType.REPLY.equals(message.type());
		return written && !message.isAutomatic() && !author.system() && !author.id().equals(client.userId());
	}

	private void dispatch(FluxerEvent<?> event, Message message, User author) {
		PrefixReader.Line line;
		try {
			line = this.prefixes.read(message, event.getClient());
		}
		catch (RuntimeException ex) {
			log("The prefixes of commands could not be found out", event, ex);
			return;
		}
		if (line == null || line.text().isEmpty()) {
			return;
		}
		Caller caller = new Caller(event, message, author, line.prefix());
		CommandTable.Match match = this.table.find(line.text());
		if (match != null && isThere(match.command(), event.getClient())) {
			call(match.command(), caller, match.name(), line.text().substring(match.end()));
		}
		else {
			answerUnknown(caller, firstWord(line.text()));
		}
	}

	private boolean isThere(Command command, Client client) {
		return !command.isGeneratedHelp() || this.settings.of(client).help().enabled();
	}

	private void answerUnknown(Caller caller, String firstWord) {
		try {
			List<CommandDescription> group = this.checks.visible(this.table.group(firstWord), caller);
			leave(caller.event(), Mono.defer(() -> this.answers.unknown(caller, group)));
		}
		catch (RuntimeException ex) {
			log("The commands of a group could not be checked", caller.event(), ex);
		}
	}

	private void call(Command command, Caller caller, String name, String text) {
		CommandContext context = caller.context(command, name);
		CommandCall call;
		try {
			CommandRefusal refusal = this.checks.check(context);
			if (refusal != null && command.description().hidden()) {
				// A refusal would tell strangers that there is such a command.
				command.countRefusal();
				answerUnknown(caller, firstWord(name));
				return;
			}
			refuse(refusal);
			call = prepare(command, context, text);
		}
		catch (RefusedException ex) {
			command.countRefusal();
			leave(context.event(), Mono.defer(() -> this.answers.refused(context, ex.refusal())));
			return;
		}
		catch (Exception ex) {
			command.handler().fail(context.event(), ex);
			return;
		}
		command.handler().call(context.event(), call);
	}

	private CommandCall prepare(Command command, CommandContext context, String text) {
		refuse(this.checks.checkBot(context));
		CommandCall call = new CommandCall(context,
				command.arguments().read(text, context, this.answers.lookups(context)));
		// Last, so that a call that is refused costs nothing.
		Duration remaining = this.cooldowns.begin(context);
		refuse((remaining != null) ? new CommandRefusal.CoolingDown(remaining) : null);
		return call;
	}

	private static void refuse(@Nullable CommandRefusal refusal) {
		if (refusal != null) {
			throw new RefusedException(refusal);
		}
	}

	private static void leave(FluxerEvent<?> event, Mono<Void> answer) {
		event.leave(answer.onErrorResume((ex) -> {
			log("A person could not be answered", event, ex);
			return Mono.empty();
		}));
	}

	private static String firstWord(String text) {
		return text.split("[\\s\\p{Z}]+", 2)[0];
	}

	private static void log(String what, FluxerEvent<?> event, Throwable failure) {
		logger.error("{} (shard {}, channel {})", what, event.getShard(), event.getPayload().channelId(), failure);
	}

}
