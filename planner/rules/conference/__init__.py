"""Rules of conferences, with presenters, rooms by issue, and wishes counted by session and slot, in report order."""

from planner.rules.base import Rule
from planner.rules.conference.attendees_at_once import AttendeesAtOnce
from planner.rules.conference.attendees_in_one_room import AttendeesInOneRoom
from planner.rules.conference.chairs_in_one_room import ChairsInOneRoom
from planner.rules.conference.exclusive_tags import ExclusiveTags
from planner.rules.conference.expected_seats import ExpectedSeats
from planner.rules.conference.issue_in_one_room import IssueInOneRoom
from planner.rules.conference.issue_rooms import IssueRooms
from planner.rules.conference.issue_rooms_at_once import IssueRoomsAtOnce
from planner.rules.conference.issue_sessions import IssueSessions
from planner.rules.conference.issue_unbroken import IssueUnbroken
from planner.rules.conference.item_rooms import ItemRooms
from planner.rules.conference.item_sessions import ItemSessions
from planner.rules.conference.one_issue_a_room import OneIssueARoom
from planner.rules.conference.order_in_issue import OrderInIssue
from planner.rules.conference.presenter_pause import PresenterPause
from planner.rules.conference.presenters_at_once import PresentersAtOnce
from planner.rules.conference.presenters_in_one_room import PresentersInOneRoom
from planner.rules.conference.related_same_day import RelatedSameDay
from planner.rules.conference.room_unavailable import RoomUnavailable
from planner.rules.conference.session_rooms import SessionRooms
from planner.rules.conference.similar_issues_apart import SimilarIssuesApart
from planner.rules.conference.suitable_hours import SuitableHours
from planner.rules.conference.tags_preferred import TagsPreferred
from planner.rules.conference.tags_prohibited import TagsProhibited
from planner.rules.conference.tags_required import TagsRequired
from planner.rules.conference.tags_undesired import TagsUndesired

CONFERENCE_RULES: tuple[Rule, ...] = (
    OneIssueARoom(),
    IssueInOneRoom(),
    IssueRoomsAtOnce(),
    IssueUnbroken(),
    SimilarIssuesApart(),
    IssueSessions(),
    IssueRooms(),
    ItemSessions(),
    ItemRooms(),
    SessionRooms(),
    RoomUnavailable(),
    OrderInIssue(),
    PresentersInOneRoom(),
    PresentersAtOnce(),
    AttendeesInOneRoom(),
    AttendeesAtOnce(),
    ChairsInOneRoom(),
    SuitableHours(),
    PresenterPause(),
    RelatedSameDay(),
    ExpectedSeats(),
    TagsRequired(),
    TagsProhibited(),
    TagsPreferred(),
    TagsUndesired(),
    ExclusiveTags(),
)
