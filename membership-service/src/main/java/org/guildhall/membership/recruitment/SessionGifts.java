package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** The kinds of gifts of a session: named when it is opened, added to and refilled later. In the transaction under way. */
@ApplicationScoped
class SessionGifts {

    private final SessionGiftRepository repository;
    private final Ids ids;

    SessionGifts(SessionGiftRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** One kind by name and number, or a list of them. */
    List<SessionGift> open(UUID sessionId, OpenRecruitmentSession opening) {
        requireOneWay(opening.gifts(), opening.giftName(), opening.giftStock());
        List<SessionGift> opened = new ArrayList<>();
        if (opening.gifts() != null) {
            opening.gifts().forEach(gift -> opened.add(add(sessionId, opened, gift.name(), gift.stock())));
        } else if (opening.giftStock() != null || opening.giftName() != null) {
            int stock = opening.giftStock() == null ? 0 : opening.giftStock();
            opened.add(add(sessionId, opened, opening.giftName(), stock));
        }
        requireNamedOnce(opened);
        repository.flush();
        return opened;
    }

    /** As they are now. */
    List<SessionGift> of(UUID sessionId) {
        return repository.findOf(sessionId);
    }

    /** @return whether something changed */
    boolean edit(UUID sessionId, EditRecruitmentSession edit) {
        requireOneWay(edit.gifts(), edit.giftName(), edit.giftStock());
        List<SessionGift> gifts = new ArrayList<>(repository.findOf(sessionId));
        boolean changed =
                edit.gifts() == null ? editOnly(sessionId, gifts, edit) : editEach(sessionId, gifts, edit.gifts());
        requireNamedOnce(gifts);
        repository.flush();
        return changed;
    }

    private boolean editOnly(UUID sessionId, List<SessionGift> gifts, EditRecruitmentSession edit) {
        if (edit.giftName() == null && edit.giftStock() == null) {
            return false;
        }
        if (gifts.size() > 1) {
            throw invalid("/giftStock", "several-gifts");
        }
        if (gifts.isEmpty()) {
            int stock = edit.giftStock() == null ? 0 : edit.giftStock();
            gifts.add(add(sessionId, gifts, edit.giftName(), stock));
            return true;
        }
        return change(gifts.get(0), edit.giftName(), edit.giftStock(), "/giftStock");
    }

    private boolean editEach(UUID sessionId, List<SessionGift> gifts, List<EditGift> edits) {
        boolean changed = false;
        for (int i = 0; i < edits.size(); i++) {
            EditGift edit = edits.get(i);
            String place = "/gifts/" + i;
            if (edit.id() == null) {
                gifts.add(added(sessionId, gifts, edit, place));
                changed = true;
            } else {
                changed |= change(named(gifts, edit.id(), place), edit.name(), edit.stock(), place + "/stock");
            }
        }
        return changed;
    }

    private SessionGift added(UUID sessionId, List<SessionGift> gifts, EditGift edit, String place) {
        if (edit.name() == null) {
            throw invalid(place + "/name", "required");
        }
        if (edit.stock() == null) {
            throw invalid(place + "/stock", "required");
        }
        return add(sessionId, gifts, edit.name(), edit.stock());
    }

    private SessionGift add(UUID sessionId, List<SessionGift> gifts, @Nullable String name, int stock) {
        SessionGift gift = new SessionGift(ids.next(), sessionId, gifts.size(), name, stock);
        repository.persist(gift);
        return gift;
    }

    private boolean change(SessionGift gift, @Nullable String name, @Nullable Integer stock, String place) {
        boolean renamed = name != null && !name.equals(gift.name().orElse(null));
        if (renamed) {
            gift.rename(name);
        }
        int added = stock == null ? 0 : stock - gift.stock();
        if (added < 0) {
            throw invalid(place, "stock-falls");
        }
        repository.flush();
        if (added > 0) {
            repository.refill(gift, added);
        }
        return renamed || added > 0;
    }

    private static SessionGift named(List<SessionGift> gifts, UUID id, String place) {
        return gifts.stream()
                .filter(gift -> gift.id().equals(id))
                .findFirst()
                .orElseThrow(() -> invalid(place + "/id", "unknown-gift"));
    }

    private static void requireOneWay(@Nullable List<?> gifts, @Nullable String name, @Nullable Integer stock) {
        if (gifts != null && (name != null || stock != null)) {
            throw invalid("/gifts", "gifts-told-twice");
        }
    }

    private static void requireNamedOnce(List<SessionGift> gifts) {
        Set<String> names = new HashSet<>();
        for (SessionGift gift : gifts) {
            if (!names.add(gift.name().orElse(""))) {
                throw invalid("/gifts", "gift-named-twice");
            }
        }
    }

    private static ProblemException invalid(String pointer, String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError(pointer, code));
    }
}
